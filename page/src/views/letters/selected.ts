/** @returns what is selected of the element with this id, as it is read; empty when nothing is, or more than that element */
export function selectedWithin(id: string): string {
  const selection = window.getSelection();
  const within = document.getElementById(id);
  if (!selection || !within || selection.rangeCount === 0) return '';
  const { commonAncestorContainer } = selection.getRangeAt(0);
  return within.contains(commonAncestorContainer) ? selection.toString().trim() : '';
}
