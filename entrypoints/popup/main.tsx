import { render } from 'preact';
import { browser } from 'wxt/browser';

const app = document.getElementById('app');
if (app) render(<p>hello {browser.runtime.id}</p>, app);
