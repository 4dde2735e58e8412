package io.github.waymark.releases.site;

import io.github.waymark.output.OutputFile;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.series.Series;
import io.github.waymark.releases.series.SeriesStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The pages: an overview, one page for each series, team and type, the highlights of each series, the schedule and the keys.
 *
 * <p>The same requests give the same pages, and all links are relative.
 */
public final class ReleaseSite {

    private final SeriesStatus status;
    private final List<Deliverable> deliverables;
    private final SiteFormat format;
    private final SiteTemplates templates;
    private final PageNames seriesPages;
    private final PageNames highlightPages;
    private final PageNames teamPages;
    private final PageNames typePages;
    private final Map<String, String> pages = new LinkedHashMap<>();

    /**
     * The pages of deliverables.
     *
     * @param format of all pages
     */
    public ReleaseSite(SeriesStatus status, List<Deliverable> deliverables, SiteFormat format) {
        this.status = status;
        this.deliverables = List.copyOf(deliverables);
        this.format = format;
        this.templates = new SiteTemplates(format);
        this.seriesPages = new PageNames("series/", format);
        this.highlightPages = new PageNames("highlights/", format);
        this.teamPages = new PageNames("teams/", format);
        this.typePages = new PageNames("types/", format);
    }

    /**
     * Writes the pages.
     *
     * @return their number
     */
    public int writeTo(Path folder) {
        Map<String, String> texts = pages();
        texts.forEach((path, text) -> OutputFile.write(folder.resolve(path), text));
        return texts.size();
    }

    /** The texts of the pages by their paths. */
    SortedMap<String, String> pages() {
        Map<String, List<Deliverable>> bySeries =
                grouped(deliverable -> deliverable.series().name());
        Map<String, List<Deliverable>> byTeam = grouped(Deliverable::team);
        Map<String, List<Deliverable>> byType = grouped(Deliverable::type);
        List<Map<String, Object>> series = new ArrayList<>();
        for (Series known : status.all()) {
            List<Deliverable> members = bySeries.getOrDefault(known.name(), List.of());
            Map<String, Object> model = series(known, members);
            series.add(model);
            add(
                    seriesPages.path(known.name()),
                    "series",
                    Map.of("series", model, "types", sections(members, Deliverable::type)));
            if (hasHighlights(members)) {
                add(
                        highlightPages.path(known.name()),
                        "highlights",
                        Map.of(
                                "series",
                                model,
                                "teams",
                                sections(
                                        members.stream()
                                                .filter(member ->
                                                        !member.highlights().isEmpty())
                                                .toList(),
                                        Deliverable::team)));
            }
        }
        byTeam.forEach((team, members) ->
                add(teamPages.path(team), "group", Map.of("kind", "Team", "name", team, "series", bySeries(members))));
        byType.forEach((type, members) ->
                add(typePages.path(type), "group", Map.of("kind", "Type", "name", type, "series", bySeries(members))));
        add(format.file("schedule"), "schedule", Map.of("series", series));
        add(format.file("keys"), "keys", Map.of("series", series));
        add(
                format.file("index"),
                "index",
                Map.of(
                        "series", series,
                        "teams", links(byTeam, teamPages),
                        "types", links(byType, typePages)));
        return new TreeMap<>(pages);
    }

    private void add(String path, String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("root", path.contains("/") ? "../" : "");
        pages.put(path, templates.render(template, all));
    }

    private static boolean hasHighlights(List<Deliverable> members) {
        return members.stream().anyMatch(member -> !member.highlights().isEmpty());
    }

    /** By a name, sorted without regard to case. */
    private Map<String, List<Deliverable>> grouped(Function<Deliverable, String> name) {
        return grouped(deliverables, name);
    }

    private static Map<String, List<Deliverable>> grouped(
            List<Deliverable> deliverables, Function<Deliverable, String> name) {
        Map<String, List<Deliverable>> groups =
                new TreeMap<>(Comparator.comparing((String key) -> key.toLowerCase(Locale.ROOT))
                        .thenComparing(key -> key));
        for (Deliverable deliverable : deliverables) {
            groups.computeIfAbsent(name.apply(deliverable), key -> new ArrayList<>())
                    .add(deliverable);
        }
        return groups;
    }

    private Map<String, Object> series(Series series, List<Deliverable> members) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", series.name());
        model.put("id", series.id());
        model.put("independent", series.isIndependent());
        model.put("phase", series.phase().word());
        model.put("initial", series.initialRelease().orElse(""));
        model.put("end", series.endOfLife().orElse(""));
        model.put(
                "next",
                series.next()
                        .flatMap(next -> next.phase())
                        .map(phase -> phase.word())
                        .orElse(""));
        model.put("nextDay", series.next().flatMap(next -> next.date()).orElse(""));
        model.put("deliverables", members.size());
        model.put("page", seriesPages.path(series.name()));
        model.put("highlights", hasHighlights(members) ? highlightPages.path(series.name()) : "");
        series.signingKey()
                .ifPresent(key -> model.put(
                        "key",
                        Map.of(
                                "fingerprint", key.fingerprint(),
                                "start", key.start().orElse(""),
                                "end", key.end().orElse(""))));
        return model;
    }

    private List<Map<String, Object>> sections(List<Deliverable> members, Function<Deliverable, String> name) {
        List<Map<String, Object>> sections = new ArrayList<>();
        grouped(members, name)
                .forEach((title, group) -> sections.add(Map.of("name", title, "deliverables", models(group))));
        return sections;
    }

    /** In the order of the list of series, with the independent deliverables last. */
    private List<Map<String, Object>> bySeries(List<Deliverable> members) {
        Map<String, List<Deliverable>> groups =
                grouped(members, member -> member.series().name());
        List<Series> order = new ArrayList<>(status.all());
        order.sort((one, other) -> Boolean.compare(one.isIndependent(), other.isIndependent()));
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Series series : order) {
            List<Deliverable> group = groups.get(series.name());
            if (group != null) {
                sections.add(Map.of(
                        "name", series.name(),
                        "id", series.id(),
                        "page", seriesPages.path(series.name()),
                        "deliverables", models(group)));
            }
        }
        return sections;
    }

    private static List<Map<String, Object>> models(List<Deliverable> deliverables) {
        return deliverables.stream().map(SiteDeliverable::of).toList();
    }

    private static List<Map<String, Object>> links(Map<String, List<Deliverable>> groups, PageNames names) {
        List<Map<String, Object>> links = new ArrayList<>();
        groups.forEach((name, members) -> links.add(Map.of(
                "name", name,
                "page", names.path(name),
                "deliverables", Objects.requireNonNull(members).size())));
        return links;
    }
}
