import HtmlPlugin from 'html-webpack-plugin';

export default {
  mode: 'production',
  entry: './src/main.js',
  plugins: [new HtmlPlugin({ template: 'src/index.html' })],
  performance: { hints: false },
};
