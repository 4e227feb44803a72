/** An id made of a name, such as `puerto-santa-cruz`; nothing if no letter of it can be in one. */
export function idOf(name: string): string | undefined {
  const id = name
    .normalize("NFD")
    .replaceAll(/\p{M}|['’‘]/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return id === "" ? undefined : id;
}
