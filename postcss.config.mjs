/** Tailwind is the only step between globals.css and the browser. */
export default { plugins: { "@tailwindcss/postcss": {} } };
