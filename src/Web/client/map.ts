// The still map made movable: MapLibre over the site's own borders and findings. No tile server, no request to anyone else.
import { Map, Marker, NavigationControl, Popup, ScaleControl, setWorkerUrl, type ExpressionSpecification } from "maplibre-gl";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

interface Live { borders: Topology; layer: string; findings: GeoJSON.FeatureCollection; box: [number, number, number, number] }

function colour(name: string): string {
  // light-dark() is resolved by the browser only on an element.
  const probe = document.body.appendChild(document.createElement("i"));
  probe.className = `probe-${name}`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

async function json<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return await answer.json() as T;
}

// As many as anybody would press Tab for; the list has them all.
const mostStops = 100;

// Links that Tab goes through in the order of the list: Enter opens, and the map comes along. The mouse has the drawn points.
function stops(map: Map, features: GeoJSON.Feature[]): void {
  const ordered = features.filter(each => each.properties?.address && each.geometry.type === "Point")
    .sort((a, b) => a.properties!.rank - b.properties!.rank).slice(0, mostStops);
  for (const { geometry, properties } of ordered) {
    const at = (geometry as GeoJSON.Point).coordinates as [number, number];
    const link = document.createElement("a");
    link.className = "map-stop";
    link.href = String(properties!.address);
    link.role = "link";
    link.ariaLabel = String(properties!.spoken);
    const name = new Popup({ closeButton: false, closeOnClick: false, focusAfterOpen: false, offset: 16 }).setText(String(properties!.spoken));
    link.addEventListener("focus", () => {
      name.setLngLat(at).addTo(map);
      name.getElement()?.setAttribute("aria-hidden", "true");
      if (!map.getBounds().contains(at)) map.jumpTo({ center: at });
    });
    link.addEventListener("blur", () => name.remove());
    new Marker({ element: link }).setLngLat(at).addTo(map);
  }
}

export async function wake(button: HTMLButtonElement): Promise<void> {
  const { worker, style, findings, borders, locale } = button.dataset;
  setWorkerUrl(new URL(worker!, location.href).href);
  const sheet = document.head.appendChild(document.createElement("link"));
  sheet.rel = "stylesheet";
  sheet.href = style!;
  const dressed = new Promise((done, failed) => {
    sheet.onload = done;
    sheet.onerror = () => failed(new Error(`${style} did not come.`));
  });
  const [live, shapes] = await Promise.all([json<Live>(findings!), json<Topology>(borders!), document.fonts.load("14px Inter", "ÆØÅ"), dressed]);

  // On a finding's own page its name and number stand above the map.
  const alone = button.hasAttribute("data-alone");
  const still = button.closest(".map")!;
  const holder = document.createElement("div");
  holder.className = "map-live";
  still.prepend(holder);
  still.classList.add("awake");

  const height: ExpressionSpecification = ["match", ["get", "level"],
    1, colour("heat-1"), 2, colour("heat-2"), 3, colour("heat-3"), 4, colour("heat-4"), colour("heat-5")];
  const kind = (...kinds: string[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];
  const map = new Map({
    container: holder, cooperativeGestures: true, dragRotate: false, pitchWithRotate: false, attributionControl: false,
    locale: JSON.parse(locale!) as Record<string, string>, bounds: live.box, fitBoundsOptions: { padding: 24 },
    style: {
      version: 8,
      sources: {
        borders: { type: "geojson", data: feature(shapes, shapes.objects[live.layer] as GeometryCollection) },
        findings: { type: "geojson", data: live.findings },
      },
      layers: [
        // On the front page the sea is the paper, as on the still map.
        { id: "sea", type: "background", paint: { "background-color": button.closest(".hero") ? "rgba(0, 0, 0, 0)" : colour("sea") } },
        { id: "land", type: "fill", source: "borders", paint: { "fill-color": colour("land"), "fill-outline-color": colour("coast") } },
        { id: "hill", type: "fill", source: "findings", filter: kind("hill"), paint: { "fill-color": height, "fill-opacity": 0.75 } },
        { id: "hill-rims", type: "line", source: "findings", filter: kind("hill"), paint: { "line-color": height, "line-width": 1.5 } },
        // The core is filled, the edge hollow: shape, not only colour.
        { id: "edge", type: "circle", source: "findings", filter: kind("edge"),
          paint: { "circle-radius": 4, "circle-color": colour("land"), "circle-stroke-color": colour("text"), "circle-stroke-width": 1.5 } },
        { id: "core", type: "circle", source: "findings", filter: kind("core"),
          paint: { "circle-radius": 4.5, "circle-color": colour("text"), "circle-stroke-color": colour("land"), "circle-stroke-width": 1 } },
        { id: "knowledge", type: "symbol", source: "findings", filter: kind("knowledge"),
          layout: { "text-field": "◆", "text-font": ["sans-serif"], "text-size": 20, "text-allow-overlap": true },
          paint: { "text-color": colour("blueberry"), "text-halo-color": colour("land"), "text-halo-width": 1.5 } },
        { id: "tops", type: "circle", source: "findings", filter: ["all", kind("top"), ["!", ["to-boolean", alone]]],
          paint: { "circle-radius": live.findings.features.length > 500 ? 3 : 6, "circle-color": height, "circle-stroke-color": colour("text"), "circle-stroke-width": 1 } },
        { id: "names", type: "symbol", source: "findings", filter: ["all", kind("top"), ["!", ["to-boolean", alone]]],
          layout: { "text-field": ["get", "name"], "text-font": ["Inter", "sans-serif"], "text-size": 13,
            "text-anchor": "left", "text-max-width": 30, "text-offset": [0.8, 0], "symbol-sort-key": ["get", "rank"] },
          paint: { "text-color": colour("text"), "text-halo-color": colour("land"), "text-halo-width": 1.5 } },
      ],
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl({ unit: "metric" }));
  map.on("click", ["tops", "core", "edge", "knowledge"], event => {
    const properties = event.features?.[0]?.properties;
    if (!properties) return;
    const link = document.createElement(properties.address ? "a" : "span");
    if (link instanceof HTMLAnchorElement) link.href = String(properties.address);
    link.textContent = String(properties.name);
    new Popup({ closeOnMove: true }).setLngLat(event.lngLat).setDOMContent(link).addTo(map);
  });
  stops(map, live.findings.features);
  // The legend's switches work here too; the ground's own dots are the still map's alone.
  for (const box of button.closest(".map-card")?.querySelectorAll<HTMLInputElement>("[data-shows]") ?? []) {
    const show = (): void => {
      for (const layer of [box.dataset.shows!, `${box.dataset.shows}-rims`])
        if (map.getLayer(layer)) map.setLayoutProperty(layer, "visibility", box.checked ? "visible" : "none");
    };
    map.once("styledata", show);
    box.addEventListener("change", show);
  }
  // Esc leads back to the list or table, which says the same.
  holder.addEventListener("keydown", event => {
    if (event.key === "Escape") document.querySelector<HTMLAnchorElement>("[data-list] a, .table tbody a")?.focus();
  });
  map.getCanvas().focus();
}
