// As somebody has it who has set nothing.
module.exports = { mode: "production", entry: "./main.js", context: __dirname, output: { path: `${__dirname}/dist`, clean: true } };
