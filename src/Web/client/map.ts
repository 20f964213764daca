// The still map made movable: MapLibre over the site's own borders and findings. No tile server, no request to anyone else.
import { Map, NavigationControl, Popup, ScaleControl, setWorkerUrl, type ExpressionSpecification } from "maplibre-gl";
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

export async function wake(button: HTMLButtonElement): Promise<void> {
  const { worker, style, findings, borders, locale } = button.dataset;
  setWorkerUrl(new URL(worker!, location.href).href);
  const sheet = document.head.appendChild(document.createElement("link"));
  sheet.rel = "stylesheet";
  sheet.href = style!;
  const [live, shapes] = await Promise.all([json<Live>(findings!), json<Topology>(borders!), document.fonts.load("14px Inter", "ÆØÅ")]);

  const still = button.closest(".map")!;
  const holder = document.createElement("div");
  holder.className = "map-live";
  still.prepend(holder);
  still.classList.add("awake");

  const rings: ExpressionSpecification = ["match", ["get", "rings"],
    1, colour("heat-1"), 2, colour("heat-2"), 3, colour("heat-3"), 4, colour("heat-4"), colour("heat-5")];
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
        { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
        { id: "land", type: "fill", source: "borders", paint: { "fill-color": colour("land"), "fill-outline-color": colour("coast") } },
        { id: "hills", type: "fill", source: "findings", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": rings, "fill-opacity": 0.75 } },
        { id: "rims", type: "line", source: "findings", filter: ["==", ["geometry-type"], "Polygon"], paint: { "line-color": rings, "line-width": 1.5 } },
        { id: "tops", type: "circle", source: "findings", filter: ["==", ["geometry-type"], "Point"],
          paint: { "circle-radius": 6, "circle-color": rings, "circle-stroke-color": colour("text"), "circle-stroke-width": 1 } },
        { id: "names", type: "symbol", source: "findings", filter: ["==", ["geometry-type"], "Point"],
          layout: { "text-field": ["concat", ["to-string", ["get", "rank"]], "  ", ["get", "name"]], "text-font": ["Inter", "sans-serif"], "text-size": 13,
            "text-anchor": "left", "text-offset": [0.8, 0], "symbol-sort-key": ["get", "rank"] },
          paint: { "text-color": colour("text"), "text-halo-color": colour("land"), "text-halo-width": 1.5 } },
      ],
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl({ unit: "metric" }));
  map.on("click", "tops", event => {
    const properties = event.features?.[0]?.properties;
    if (!properties) return;
    const link = document.createElement("a");
    link.href = String(properties.address);
    link.textContent = String(properties.name);
    new Popup({ closeOnMove: true }).setLngLat(event.lngLat).setDOMContent(link).addTo(map);
  });
  // Esc leads back to the list, which says the same.
  holder.addEventListener("keydown", event => {
    if (event.key === "Escape") document.querySelector<HTMLAnchorElement>("[data-list] a")?.focus();
  });
  map.getCanvas().focus();
}
