export const inboxStyle = `
  :root {
    color-scheme: light dark;
    --ink: #1d2530; --soft: #687385; --paper: #f5f6f8; --card: #fff; --line: #e3e7ec; --accent: #0b6e4f; --tint: #e6f2ed;
    --blue: #dbe8ff; --green: #d9f2e0; --red: #ffe0dd; --yellow: #fff1c7; --orange: #ffe5cc; --purple: #ebe0ff;
    --pink: #ffe0f0; --brown: #efe3d6; --gray: #e9ecf0; --dark-gray: #d3d9e0;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ink: #e8ecf1; --soft: #97a2b2; --paper: #14181d; --card: #1c2128; --line: #2c333c; --accent: #5cc6a0; --tint: #1d332c;
      --blue: #22375c; --green: #1f4530; --red: #5a2a28; --yellow: #51431a; --orange: #573a1d; --purple: #3f2f61;
      --pink: #572c45; --brown: #4a3a2a; --gray: #333b45; --dark-gray: #454e5a;
    }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; }
  header { display: flex; gap: 8px; align-items: center; padding: 16px 32px; background: var(--card); border-bottom: 1px solid var(--line); }
  .mark { width: 16px; height: 16px; border-radius: 5px; background: var(--accent); }
  .quiet { color: var(--soft); }
  main { max-width: 880px; margin: 0 auto; padding: 24px 32px 64px; }
  .heading { display: flex; gap: 12px; align-items: baseline; margin-bottom: 16px; }
  h1 { margin: 0; font-size: 22px; font-weight: 600; letter-spacing: -0.01em; }
  h2 { margin: 0; font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
  .lead { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 20px; }
  .highlighted { border-color: var(--accent); box-shadow: 0 0 0 3px var(--tint); }
  .fresh { animation: arrive 2.4s ease-out; }
  @keyframes arrive { from { background: var(--tint); border-color: var(--accent); } }
  .title { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
  .value { margin-left: auto; font-weight: 600; font-variant-numeric: tabular-nums; }
  .label { padding: 1px 8px; border-radius: 99px; font-size: 12px; font-weight: 500; background: var(--gray); }
  .label.blue { background: var(--blue); } .label.green { background: var(--green); } .label.red { background: var(--red); }
  .label.yellow { background: var(--yellow); } .label.orange { background: var(--orange); } .label.purple { background: var(--purple); }
  .label.pink { background: var(--pink); } .label.brown { background: var(--brown); } .label.dark-gray { background: var(--dark-gray); }
  .facts { display: grid; gap: 6px; margin-top: 12px; }
  .fact { display: flex; gap: 8px 12px; align-items: center; flex-wrap: wrap; overflow-wrap: anywhere; }
  .initials { width: 24px; height: 24px; border-radius: 50%; display: grid; place-items: center; flex: none; background: var(--tint); color: var(--accent); font-size: 10px; font-weight: 600; }
  .square { border-radius: 6px; }
  .who { font-weight: 500; }
  .contact { color: var(--soft); }
  blockquote { margin: 12px 0 0; padding: 2px 0 2px 12px; border-left: 3px solid var(--line); color: var(--soft); white-space: pre-line; overflow-wrap: anywhere; max-height: 10em; overflow: auto; }
  .foot { display: flex; gap: 16px; margin-top: 12px; color: var(--soft); font-size: 12px; }
  .empty { border: 1px dashed var(--line); border-radius: 10px; padding: 48px; text-align: center; color: var(--soft); }
  .empty p { margin: 4px 0; }
  .empty b { color: var(--ink); font-size: 15px; }
  a { color: var(--accent); }
`;
