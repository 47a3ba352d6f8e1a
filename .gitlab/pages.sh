# Ready `public/` for GitLab Pages. It answers an old address with a 301, but only where no page stands that sends a visitor on;
# and it sends packed only what lies there packed.
set -eu
base=$(sed -n 's|^site_url. *https*://[^/]*||p' mkdocs.yml)
while read -r old new code; do rm "public/${old#"$base"}index.html"; done < public/_redirects
find public -type f -regex '.*\.\(html\|css\|js\|json\|jsonl\|jsonld\|csv\|bib\|atom\|xml\|svg\|txt\)' -exec gzip -9 --keep --force {} +
