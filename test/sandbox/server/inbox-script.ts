/** Asks for the list every second and changes the page only when it has changed. The answer is escaped by the server. */
export const inboxScript = `
  const inbox = document.getElementById('inbox');
  let shown = inbox.innerHTML;
  async function refresh() {
    const answer = await fetch('/__sandbox/inbox').catch(() => undefined);
    const fresh = answer && answer.ok ? await answer.text() : shown;
    if (fresh !== shown) {
      const known = new Set(Array.from(inbox.querySelectorAll('.lead'), (lead) => lead.id));
      inbox.innerHTML = shown = fresh;
      for (const lead of inbox.querySelectorAll('.lead')) if (!known.has(lead.id)) lead.classList.add('fresh');
    }
    setTimeout(refresh, 1000);
  }
  setTimeout(refresh, 1000);
`;
