/** What the live map in somebody else’s page says of the gestures it takes, in English. */
export const gestureWords = {
  twoFingers: "Use two fingers to move the map",
  wheelKey: (key: "Ctrl" | "⌘") => `Use ${key} + scroll to zoom the map`,
} as const;
