import { expect, test } from "vitest";
import { openReader, site } from "./driver.ts";

test("in a whole visit no request leaves the site, nothing is stored, and the policy is never broken", async () => {
  const reader = await openReader({ screen: "phone", data: "all" });
  await reader.idle();
  await reader.wakeMap();
  await reader.choose("Kyiv");
  await reader.pickRegion("crimea");
  const [claim = ""] = await reader.listedClaims();
  await reader.pickClaim(claim);
  // Away from the edge of the window, which is that of the map.
  await reader.dragMap(-60, 30);
  await reader.until(async () => reader.query().includes("at="));
  await reader.pressButton("Zoom in");
  await reader.chooseTheme("Dark");
  await reader.visit(`claims/${claim}/`);
  await reader.visit("regions/crimea/");
  await reader.visit("nothing/here/");

  const foreign = reader.requests().filter((it) => /^(https?|wss?):/.test(it) && !it.startsWith(new URL(site.address).origin));
  expect(foreign).toEqual([]);
  expect(reader.requests().length).toBeGreaterThan(10);
  expect((await reader.complaints()).filter((it) => !it.includes("404"))).toEqual([]);
  expect(await reader.cookies()).toEqual([]);
  await reader.visit("");
  const stored = await reader.read(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, workers: 0 });
});

test("the policy of every kind of page forbids what is foreign or inline", async () => {
  const reader = await openReader({ scripts: "off" });
  for (const path of ["", "claims/killer-remark/", "regions/crimea/", "no-page-here"]) {
    await reader.visit(path, false);
    const policy = await reader.policy();
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("script-src 'self'");
    expect(policy, path).not.toMatch(/unsafe-|https?:|\*/);
  }
});

test("the policy holds: what is slipped into the page does not run", async () => {
  const reader = await openReader();
  await reader.read(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'broken'";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", '<img src="https://example.org/x.png" alt="">');
  });
  await reader.until(async () => (await reader.complaints()).length >= 2);
  expect(await reader.title()).not.toBe("broken");
});
