"use strict";
// The filters of a preview. What is chosen stands in the URL's fragment, so that a link can be sent:
// #lang=en,es&kind=myth&playlist=core&intensity=low&q=words&only=1
(() => {
    const form = document.getElementById("filters");
    const count = document.getElementById("count");
    const nothing = document.getElementById("nothing");
    const selects = [...form.querySelectorAll("select")];
    const languages = [...form.querySelectorAll("input[name=lang]")];

    // As people type: without accents, joined blanks, special hyphens and capitals.
    const plain = text => text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "")
        .replace(/[\u2010\u2011]/g, "-").replace(/\s+/g, " ").trim().toLowerCase();

    const wordsOf = figure => {
        const image = figure.querySelector("img");
        return image ? image.alt : figure.textContent;
    };
    const sections = [...document.querySelectorAll("main section")].map(section => ({
        element: section,
        kind: section.dataset.kind,
        intensity: section.dataset.intensity,
        playlists: section.dataset.playlists.split(" "),
        figures: [...section.querySelectorAll("figure")].map(figure => ({
            element: figure,
            language: figure.dataset.language,
            state: figure.dataset.state,
            text: plain(`${section.dataset.slide} ${wordsOf(figure)}`),
        })),
    }));
    const figures = sections.flatMap(section => section.figures);

    const countOf = list => {
        const failed = list.filter(figure => figure.state === "failed").length;
        return { pictures: list.length - failed, failed };
    };
    const all = countOf(figures);

    const read = () => {
        const asked = new URLSearchParams(location.hash.slice(1));
        const chosen = (asked.get("lang") ?? "").split(",");
        for (const box of languages) {
            box.checked = chosen.includes(box.value);
        }
        for (const select of selects) {
            select.value = asked.get(select.name) ?? "";
            if (select.selectedIndex < 0) {
                select.value = "";
            }
        }
        form.elements.q.value = asked.get("q") ?? "";
        form.elements.only.checked = asked.get("only") === "1";
    };

    const write = () => {
        const asked = new URLSearchParams();
        const chosen = languages.filter(box => box.checked).map(box => box.value);
        if (chosen.length > 0) {
            asked.set("lang", chosen.join(","));
        }
        for (const { name, value } of [...selects, form.elements.q]) {
            if (value.trim() !== "") {
                asked.set(name, value.trim());
            }
        }
        if (form.elements.only.checked) {
            asked.set("only", "1");
        }
        const fragment = asked.toString().replaceAll("%2C", ",");
        history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
    };

    const show = () => {
        const chosen = languages.filter(box => box.checked).map(box => box.value);
        const { kind, playlist, intensity, q, only } = form.elements;
        const words = plain(q.value).split(" ");
        const wanted = section =>
            (!kind.value || section.kind === kind.value) &&
            (!intensity.value || section.intensity === intensity.value) &&
            (!playlist.value || section.playlists.includes(playlist.value === "-" ? "" : playlist.value));
        const fits = figure =>
            (chosen.length === 0 || chosen.includes(figure.language)) &&
            (!only.checked || figure.state !== "same") &&
            words.every(word => figure.text.includes(word));
        const seen = [];
        for (const section of sections) {
            const shown = wanted(section) ? section.figures.filter(fits) : [];
            for (const figure of section.figures) {
                figure.element.hidden = !shown.includes(figure);
            }
            section.element.hidden = shown.length === 0;
            seen.push(...shown);
        }
        const now = countOf(seen);
        count.textContent = `${now.pictures} of ${all.pictures} pictures` +
            (all.failed > 0 ? `, ${now.failed} of ${all.failed} that could not be set` : "");
        nothing.hidden = seen.length > 0;
    };

    const changed = () => {
        write();
        show();
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", event => event.preventDefault());
    // The event comes before the form is empty.
    form.addEventListener("reset", () => setTimeout(changed));
    window.addEventListener("hashchange", () => {
        read();
        show();
    });
    form.hidden = false;
    read();
    show();
})();
