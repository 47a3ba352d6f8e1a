/** On the page of an old address: on to the new one, with the question and the place on the page that stood behind the old. */
const link = document.querySelector("a");
if (link) window.location.replace(link.href + window.location.search + window.location.hash);
