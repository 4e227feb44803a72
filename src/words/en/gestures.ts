/** English hints about gestures on the live map in someone else’s page. */
export const gesturesTexts = () => {
  return {
    gestures: {
      twoFingers: "Use two fingers to move the map",
      wheelKey: (key: "Ctrl" | "⌘") => `Use ${key} + scroll to zoom the map`,
    },
  };
};
