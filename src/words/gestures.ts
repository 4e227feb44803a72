/** What the live map asks of hands that would else move the page, in English. */
export const gestureWords = {
  twoFingers: "Use two fingers to move the map",
  wheelKey: (key: "Ctrl" | "⌘") => `Use ${key} + scroll to zoom the map`,
} as const;
