package io.github.waymark.notes.upgrade;

import io.github.waymark.notes.config.MarkupLanguage;
import io.github.waymark.notes.config.Section;
import io.github.waymark.notes.render.MergedReleases;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The step from one version of a bill of materials to another.
 *
 * @param components those that change, sorted by name
 */
public record Upgrade(List<Component> components) {

    public Upgrade {
        components = List.copyOf(components);
    }

    /** What changes between two lists of versions, each by {@code group:artifact}. */
    public static Upgrade between(Map<String, String> before, Map<String, String> after) {
        Map<String, Component> changed = new TreeMap<>();
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<String> from = Optional.ofNullable(before.get(name));
            Optional<String> to = Optional.ofNullable(after.get(name));
            if (!from.equals(to)) {
                int colon = name.indexOf(':');
                changed.put(name, new Component(name.substring(0, colon), name.substring(colon + 1), from, to));
            }
        }
        return new Upgrade(List.copyOf(changed.values()));
    }

    /**
     * The notes that a component has published.
     *
     * @param before those of the version that is left; empty when it has published none
     * @param after those of the version that is gone to
     */
    public record Published(Optional<NotesReport> before, NotesReport after) {}

    /**
     * One chapter for each component that has something to say; modules of one product, which say the same, share theirs.
     *
     * @param published by {@link Component#name()}
     * @param usual the order of sections, as far as it is known
     */
    public NotesReport report(String title, Map<String, Published> published, List<Section> usual) {
        Map<List<Object>, List<Component>> products = new LinkedHashMap<>();
        Map<List<Object>, ReportRelease> chapters = new LinkedHashMap<>();
        for (Component component : components) {
            Published notes = published.get(component.name());
            if (notes != null) {
                news(component, notes, usual).ifPresent(chapter -> {
                    List<Object> what = List.of(component.group(), component.change(), chapter.sections());
                    products.computeIfAbsent(what, key -> new ArrayList<>()).add(component);
                    chapters.put(what, chapter);
                });
            }
        }
        List<ReportRelease> titled = new ArrayList<>();
        products.forEach((what, some) -> {
            ReportRelease chapter = chapters.get(what);
            if (chapter != null) {
                titled.add(chapter.titled(name(some) + " " + some.get(0).change()));
            }
        });
        return new NotesReport(title, Optional.empty(), MarkupLanguage.MARKDOWN, titled, List.of());
    }

    private static String name(List<Component> modules) {
        String others = modules.stream().skip(1).map(Component::artifact).reduce("", (all, one) -> all + ", " + one);
        return modules.get(0).name() + others;
    }

    private static Optional<ReportRelease> news(Component component, Published notes, List<Section> usual) {
        boolean back = component.goesBack();
        Optional<NotesReport> left = back ? Optional.of(notes.after()) : notes.before();
        Optional<NotesReport> reached = back ? notes.before() : Optional.of(notes.after());
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        List<ReportRelease> releases = left.map(before -> without(reached.get().releases(), before))
                .orElseGet(() -> since(reached.get().releases(), component.from()));
        return MergedReleases.all(releases, component.name(), MarkupLanguage.MARKDOWN, usual);
    }

    /** What came with other releases than the report knows; a backport, which both have, is left out. */
    private static List<ReportRelease> without(List<ReportRelease> releases, NotesReport known) {
        Set<String> ids = new HashSet<>();
        for (ReportRelease release : known.releases()) {
            release.entries().forEach(entry -> ids.add(entry.id()));
            release.preludes().forEach(entry -> ids.add(entry.id()));
        }
        List<ReportRelease> rest = new ArrayList<>();
        for (ReportRelease release : releases) {
            List<ReportSection> sections = new ArrayList<>();
            for (ReportSection section : release.sections()) {
                List<ReportEntry> entries = section.entries().stream()
                        .filter(entry -> !ids.contains(entry.id()))
                        .toList();
                if (!entries.isEmpty()) {
                    sections.add(new ReportSection(section.section(), entries));
                }
            }
            List<ReportEntry> preludes = release.preludes().stream()
                    .filter(entry -> !ids.contains(entry.id()))
                    .toList();
            if (!sections.isEmpty() || !preludes.isEmpty()) {
                rest.add(release.with(preludes, sections));
            }
        }
        return rest;
    }

    /** Without the notes of the version that is left, versions have to tell; of a new component all is news. */
    private static List<ReportRelease> since(List<ReportRelease> releases, Optional<String> from) {
        Optional<Version> left = from.flatMap(Component::version);
        if (left.isEmpty()) {
            return releases;
        }
        return releases.stream()
                .filter(release -> Component.version(release.name())
                        .map(version -> version.compareTo(left.get()) > 0)
                        .orElse(true))
                .toList();
    }
}
