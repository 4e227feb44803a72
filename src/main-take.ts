/**
 * What makes the pictures of a story, fetched by its page when they are asked for. By itself it imports nothing, so that the first script of
 * the reader's page does not share what it is made of.
 */
export const takeAway = () => import("./wiring/story/pictures.ts");
