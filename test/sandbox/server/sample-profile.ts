/** A company's page about one of its people, all invented: what the demo captures. */
const linkedData = {
  '@context': 'https://schema.org',
  '@type': 'Person',
  name: 'Mara Lindqvist',
  jobTitle: 'Head of Purchasing',
  email: 'mara.lindqvist@northwind-bakery.example',
  telephone: '+1 202-555-0143',
  worksFor: {
    '@type': 'Organization',
    name: 'Northwind Bakery',
    url: 'https://northwind-bakery.example/',
    address: { '@type': 'PostalAddress', streetAddress: '12 Harbour Street', addressLocality: 'Tallinn' },
  },
};

export const sampleProfilePage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mara Lindqvist, Head of Purchasing – Northwind Bakery</title>
<meta property="og:title" content="Mara Lindqvist">
<meta property="og:site_name" content="Northwind Bakery">
<script type="application/ld+json">${JSON.stringify(linkedData)}</script>
<style>
  :root { color-scheme: light dark; --ink: #2c2420; --soft: #75665c; --paper: #fbf7f2; --card: #fff; --accent: #a8501f; --line: #eadfd3; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #f2e9e1; --soft: #b3a398; --paper: #1d1815; --card: #282120; --accent: #eb9c68; --line: #3b322d; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 Georgia, serif; }
  header, main, footer { max-width: 760px; margin: 0 auto; padding: 24px; }
  header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1px solid var(--line); }
  header b { font-size: 20px; letter-spacing: 0.02em; }
  nav { color: var(--soft); font-size: 14px; display: flex; gap: 20px; }
  .card { display: flex; gap: 28px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 32px; }
  .portrait { flex: none; width: 96px; height: 96px; border-radius: 50%; background: var(--accent); color: var(--card); display: grid; place-items: center; font-size: 34px; }
  h1 { margin: 0; font-size: 30px; line-height: 1.2; }
  .role { margin: 4px 0 16px; color: var(--soft); }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 20px 0 0; font-size: 15px; }
  dt { color: var(--soft); }
  dd { margin: 0; }
  a { color: var(--accent); }
  footer { color: var(--soft); font-size: 14px; }
</style>
</head>
<body>
<header><b>Northwind Bakery</b><nav><span>Bread</span><span>Shops</span><span>People</span></nav></header>
<main>
  <article class="card">
    <div class="portrait" aria-hidden="true">ML</div>
    <div>
      <h1>Mara Lindqvist</h1>
      <p class="role">Head of Purchasing at Northwind Bakery</p>
      <p>Mara buys flour, butter and ovens for our fourteen shops, and answers every supplier herself. She joined us in 2019.</p>
      <dl>
        <dt>E-mail</dt><dd><a href="mailto:mara.lindqvist@northwind-bakery.example">mara.lindqvist@northwind-bakery.example</a></dd>
        <dt>Phone</dt><dd><a href="tel:+12025550143">+1 202-555-0143</a></dd>
        <dt>Website</dt><dd><a href="https://northwind-bakery.example/">northwind-bakery.example</a></dd>
        <dt>Office</dt><dd>12 Harbour Street, Tallinn</dd>
      </dl>
    </div>
  </article>
</main>
<footer>Northwind Bakery and everybody in it are invented.</footer>
</body>
</html>
`;
