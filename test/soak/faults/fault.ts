import type { Route } from "playwright-core";

/** What may happen to a file on its way. */
export const faults = ["missing", "another", "cut", "late", "offline"] as const;
export type Fault = (typeof faults)[number];

/** Answers a request for a file that has a fault; a late one is answered when it is released. */
export async function answer(route: Route, fault: Fault, released: Promise<void>): Promise<void> {
  if (fault === "offline") return route.abort("internetdisconnected");
  if (fault === "missing") return route.fulfill({ status: 404, contentType: "text/plain", body: "not here" });
  if (fault === "another")
    return route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>Sign in</title>" });
  if (fault === "late") {
    await released;
    return route.continue();
  }
  const whole = await route.fetch();
  const body = await whole.body();
  return route.fulfill({ response: whole, body: body.subarray(0, Math.floor(body.length / 2)) });
}

/** What a page that tells the truth then says. */
export const truths: Readonly<Record<Fault, RegExp>> = {
  missing: /The connection works/,
  another: /The connection works/,
  cut: /The connection works/,
  late: /Still loading/,
  offline: /Check your connection/,
};

/** What is never true of these. */
export const untruths: Readonly<Record<Fault, RegExp>> = {
  missing: /[Cc]heck your connection|newer version/,
  another: /[Cc]heck your connection|newer version/,
  cut: /[Cc]heck your connection|newer version/,
  late: /could not be loaded|newer version/,
  offline: /The connection works|newer version/,
};
