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
    expect(policy, path).toContain("require-trusted-types-for 'script'; trusted-types claimed-ground");
    expect(policy, path).not.toMatch(/unsafe-|https?:|\*/);
  }
});

test.each(["", "claims/killer-remark/", "regions/crimea/", "embed/", "embed/claims/killer-remark/", "method/"])(
  "no text becomes markup, a script or a worker at /%s",
  async (path) => {
    const reader = await openReader({ path, isReady: false });
    const refused = await reader.read(() => {
      const types = window as { readonly trustedTypes?: { readonly createPolicy: (name: string, rules: object) => unknown } };
      const [body, script] = [document.body, document.createElement("script")];
      const slips: readonly (() => unknown)[] = [
        () => (body.innerHTML = "<img src=x>"),
        () => body.insertAdjacentHTML("beforeend", "<img src=x>"),
        () => (script.src = "embed.js"),
        () => (script.text = "1"),
        () => new Worker("embed.js"),
        () => new DOMParser().parseFromString("<p>", "text/html"),
        () => types.trustedTypes?.createPolicy("default", {}),
        () => types.trustedTypes?.createPolicy("claimed", {}),
      ];
      return slips.map((slip) => {
        try {
          slip();
          return String(slip);
        } catch (error) {
          return error instanceof TypeError;
        }
      });
    });
    expect(refused).toEqual(refused.map(() => true));
  },
);

test.each(["embed/", "embed/claims/killer-remark/"])(
  "an embed built for no address names its own before any script runs: %s",
  async (path) => {
    const reader = await openReader({ path, isInFolder: true, isReady: false });
    const { origin } = new URL(site.living.address);
    const policies = await reader.read(() =>
      [...document.querySelectorAll<HTMLMetaElement>("meta[http-equiv=Content-Security-Policy]")].map((it) => it.content),
    );
    expect(policies.length).toBe(2);
    expect(policies[1]).toContain(`script-src 'self' ${origin} 'sha256-`);
    expect(policies[1]).not.toMatch(/https?:(?!\/\/)|unsafe-|\*/);
    // The first policy allows any host.
    const elsewhere = `${origin.replace("127.0.0.1", "localhost")}/embed.js`;
    const failed = await reader.read(
      (address) =>
        fetch(address).then(
          () => false,
          () => true,
        ),
      elsewhere,
    );
    expect(failed).toBe(true);
    const violations = () => reader.read(() => (window as unknown as { readonly violations: readonly string[] }).violations);
    await reader.until(async () => (await violations()).includes(`connect-src: ${elsewhere}`));
  },
);

test("the policy holds: what is slipped into the page does not run", async () => {
  const reader = await openReader();
  await reader.read(() => {
    const script = document.createElement("script");
    script.append("document.title = 'broken'");
    const image = document.createElement("img");
    image.src = "https://example.org/x.png";
    document.body.append(script, image);
  });
  await reader.until(async () => (await reader.complaints()).length >= 2);
  expect(await reader.title()).not.toBe("broken");
});
