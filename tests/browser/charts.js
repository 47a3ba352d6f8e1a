// What is drawn; see test_charts.py.
(() => {
  // How many drawings of each kind can be seen whole.
  const seen = () => Object.fromEntries([...new Set([...document.querySelectorAll("main svg")].map(one => one.classList[0] === "pb-plot__mark" ? one.classList[1] : one.classList[0]))]
    .map(name => [name, [...document.querySelectorAll("main svg." + name)].filter(one => {
      const box = one.getBoundingClientRect();
      return box.width > 5 && box.height > 5 && box.left >= 0 && box.right <= innerWidth;
    }).length]));

  // Bars that leave their track.
  const astray = () => [...document.querySelectorAll("main svg:is(.pb-bar, .pb-stack)")].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("rect")].map(one => one.getBoundingClientRect())
      .filter(box => box.left < frame.left - 1 || box.right > frame.right + 1)
      .map(box => [frame.left, frame.right, box.left, box.right]);
  });

  // Words in a drawing that stand on each other, or outside the window.
  const colliding = () => [...document.querySelectorAll("main svg")].flatMap(svg => {
    const texts = [...svg.querySelectorAll("text")].map(one => [one.textContent, one.getBoundingClientRect()]);
    return texts.flatMap(([word, box], at) => texts.slice(at + 1)
      .filter(([, other]) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
      .map(([other]) => `${word} ${other}`)
      .concat(box.left < -1 || box.right > innerWidth + 1 ? [`${word} sticks out`] : []));
  });

  // How high the letters are.
  const sizes = () => [...document.querySelectorAll("main svg text")].map(one => Math.round(one.getBoundingClientRect().height));

  return { seen, astray, colliding, sizes };
})()
