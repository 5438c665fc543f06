/** Put what stands below its field into the search dialog, from the page that holds it. Rejects where that cannot be fetched. */
export async function fillDialog(dialog: HTMLDialogElement, address: string): Promise<void> {
  const { head, body } = await fetchDocument(address);
  const style = new CSSStyleSheet();
  style.replaceSync(head.querySelector('template')?.content.textContent ?? '');
  document.adoptedStyleSheets.push(style);
  dialog.append(...body.children);
}

/** The browser's own way from an address to elements: no text is turned into markup by script, which the policy forbids. */
function fetchDocument(address: string): Promise<Document> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => {
      const { status, responseXML } = request;
      if (status === 200 && responseXML) done(responseXML);
      else fail(new Error(`${status} for ${address}`));
    };
    request.onerror = () => fail(new Error(`No answer for ${address}`));
    request.open('GET', address);
    request.send();
  });
}
