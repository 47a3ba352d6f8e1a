/** What every page of a site has that is made to be read from a disk (`build --offline`); before its other script. */
import * as disk from "../shared/disk.js";

if (self.location.protocol === "file:") {
  Object.assign(self, { pbDisk: disk });
  disk.links();
}
