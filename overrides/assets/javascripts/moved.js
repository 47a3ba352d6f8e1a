(()=>{var o=document.querySelector("a");o&&window.location.replace(o.href+window.location.search+window.location.hash);})();
