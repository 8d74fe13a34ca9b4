"use strict";
(function () {
  // On paper nothing can be unfolded: open everything, and put it back afterwards.
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.filter.call(document.querySelectorAll("details.finding, details.record, details.list:has(table)"), function (one) { return !one.open; });
    closed.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () { closed.forEach(function (one) { one.open = false; }); });

  // A link to what is folded away unfolds it.
  function unfold() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    var folded = target && target.querySelector("details.record");
    if (folded) { folded.open = true; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", unfold);
  unfold();

  var holder = document.getElementById("leaflet");
  if (!holder) { return; }
  var data = JSON.parse(document.getElementById("map-data").textContent);
  var colours = { covered: "#0b6fb3", excluded: "#c2500a", third: "#6b7280", unresolved: "#8a5ea8" };
  var map = L.map(holder, { attributionControl: false, zoomSnap: 0.25, worldCopyJump: false, scrollWheelZoom: false, fadeAnimation: false, zoomAnimation: false });
  var bounds = [[data.box[1], data.box[0]], [data.box[3], data.box[2]]];
  map.fitBounds(bounds);
  data.countries.forEach(function (country) {
    country.rings.forEach(function (ring) {
      L.polygon(ring, { color: "#aeb7c2", weight: 1, fillColor: "#fbfaf6", fillOpacity: 1, interactive: false }).addTo(map);
    });
  });
  var ground = data.places.filter(function (place) { return place.polygons.length && !place.is_candidate; });
  ground.forEach(function (place) { outline(place, { color: "#aeb7c2", weight: 1, fillColor: "#fbfaf6", fillOpacity: 1 }); });
  data.areas.forEach(function (area) {
    L.polygon(area.polygons, { color: "#14365c", weight: 2, dashArray: "5 4", fillOpacity: 0.12, fillColor: "#14365c" }).bindTooltip(text(area.title)).addTo(map);
  });
  L.control.scale({ imperial: false }).addTo(map);
  var marks = L.layerGroup().addTo(map);
  map.createPane("places").style.zIndex = 450; // above the events, below the labels
  var named = [];
  data.places.forEach(function (place) {
    if (ground.indexOf(place) >= 0) { return; }
    outline(place, { color: "#55606e", weight: 1, fill: false });
    var dark = place.siege === "besieged";
    var spot = L.circleMarker(place.at, { pane: "places", radius: 5, color: "#1c2530", weight: 2, fillColor: dark ? "#1c2530" : "#fff", fillOpacity: 1 })
      .bindTooltip(text(place.name), { permanent: data.places.length - ground.length <= 24, direction: "right", offset: [6, 0], className: "place-label" }).addTo(map);
    if (spot.getTooltip().options.permanent) { named.push(spot); }
  });
  // A sheet of paper is narrower than most screens: draw the ground anew for its size.
  function fit(width, height) {
    holder.style.width = width; holder.style.height = height;
    map.invalidateSize({ animate: false });
    map.fitBounds(bounds, { animate: false });
  }
  window.addEventListener("beforeprint", function () { fit("186mm", "78mm"); });
  window.addEventListener("afterprint", function () { fit("", ""); });
  map.on("zoomend moveend resize", part);
  part();
  var choice = document.getElementById("map-period");
  if (choice) { choice.addEventListener("change", draw); draw(); }
  holder.setAttribute("data-drawn", "yes");

  function draw() {
    marks.clearLayers();
    var period = data.periods[Number(choice.value)];
    if (!period) { return; }
    var renderer = period.marks.length > 3000 ? L.canvas() : undefined;
    period.marks.forEach(function (mark) {
      L.circleMarker([mark[0], mark[1]], { renderer: renderer, radius: Math.min(24, 2 + 1.1 * Math.sqrt(mark[3])), color: colours[mark[2]], weight: 1, opacity: 0.8, fillColor: colours[mark[2]], fillOpacity: 0.35 })
        .bindTooltip(mark[3] + (mark[3] === 1 ? " event, " : " events, ") + mark[2]).addTo(marks);
    });
  }
  // Names that would stand on each other go to another side of their place, or wait.
  function part() {
    var taken = [];
    named.forEach(function (spot) {
      var label = spot.getTooltip(), sides = ["right", "left", "top", "bottom"];
      var free = sides.some(function (side) {
        label.options.direction = side;
        label.options.offset = { right: [6, 0], left: [-6, 0], top: [0, -6], bottom: [0, 6] }[side];
        label.update();
        var box = label.getElement().getBoundingClientRect();
        var stands = taken.some(function (one) { return box.left < one.right && one.left < box.right && box.top < one.bottom && one.top < box.bottom; });
        if (!stands) { taken.push(box); }
        return !stands;
      });
      label.getElement().classList.toggle("hidden", !free);
    });
  }
  function outline(place, style) { style.interactive = false; L.polygon(place.polygons, style).addTo(map); }
  function text(words) { var box = document.createElement("span"); box.textContent = words; return box; }
})();
