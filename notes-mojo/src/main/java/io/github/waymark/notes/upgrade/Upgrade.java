package io.github.waymark.notes.upgrade;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.render.KnownIssue;
import io.github.waymark.notes.render.MergedReleases;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.release.Section;
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
 * An upgrade from one version of a bill of materials to another.
 *
 * @param components the components whose version changes, sorted by name
 */
public record Upgrade(List<Component> components) {

    public Upgrade {
        components = List.copyOf(components);
    }

    /** Compares two lists of versions by {@code group:artifact}. */
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
     * The published notes of a component.
     *
     * @param before the notes of the old version; empty if it published none
     * @param after the notes of the new version
     */
    public record Published(Optional<NotesReport> before, NotesReport after) {}

    /**
     * Creates a report with a chapter per component that has notes. Modules of a product with the same notes share a chapter.
     *
     * @param published notes by {@link Component#name()}
     * @param knownOrder the order of known sections
     */
    public NotesReport report(String title, Map<String, Published> published, List<Section> knownOrder) {
        Map<List<Object>, List<Component>> products = new LinkedHashMap<>();
        Map<List<Object>, ReportRelease> chapters = new LinkedHashMap<>();
        for (Component component : components) {
            Published notes = published.get(component.name());
            if (notes != null) {
                changes(component, notes, knownOrder).ifPresent(chapter -> {
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
        return new NotesReport(title, Optional.empty(), MarkupLanguage.MARKDOWN, titled, List.of())
                .withKnownIssues(knownIssues(published));
    }

    /** The known issues of the new versions, and of the old ones: an upgrade gets rid of those that it fixes. */
    private List<KnownIssue> knownIssues(Map<String, Published> published) {
        List<KnownIssue> all = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Component component : components) {
            Published notes = published.get(component.name());
            if (notes == null) {
                continue;
            }
            NotesReport newest = component.isDowngrade() ? notes.before().orElse(notes.after()) : notes.after();
            for (KnownIssue issue : newest.knownIssues()) {
                List<String> titles = issue.releases().stream()
                        .filter(release -> isVersion(release, component.from()) || isVersion(release, component.to()))
                        .map(release -> component.artifact() + " " + release)
                        .toList();
                // Modules of a product publish the same notes.
                if (!titles.isEmpty() && seen.add(key(component, issue))) {
                    all.add(new KnownIssue(titles, issue.entry(), issue.fixedIn()));
                }
            }
        }
        return all;
    }

    private static List<Object> key(Component component, KnownIssue issue) {
        String text = issue.entry().entry().text();
        return List.of(component.group(), component.change(), issue.entry().id(), text, issue.releases());
    }

    private static boolean isVersion(String release, Optional<String> version) {
        Optional<Version> one = ReportRelease.versionOf(release);
        Optional<Version> other = version.flatMap(ReportRelease::versionOf);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static String name(List<Component> modules) {
        String others = modules.stream().skip(1).map(Component::artifact).reduce("", (all, one) -> all + ", " + one);
        return modules.get(0).name() + others;
    }

    private static Optional<ReportRelease> changes(Component component, Published notes, List<Section> knownOrder) {
        boolean downgrade = component.isDowngrade();
        Optional<NotesReport> left = downgrade ? Optional.of(notes.after()) : notes.before();
        Optional<NotesReport> reached = downgrade ? notes.before() : Optional.of(notes.after());
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        List<ReportRelease> releases = left.map(before -> without(reached.get().releases(), before))
                .orElseGet(() -> since(reached.get().releases(), component.from()));
        return MergedReleases.merge(releases, component.name(), MarkupLanguage.MARKDOWN, knownOrder);
    }

    /** The releases without the entries of another report, so that a backport, which is in both, is left out. */
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
                rest.add(release.withEntries(preludes, sections));
            }
        }
        return rest;
    }

    /** The releases after a version, if its notes are not available; for a new component, all releases. */
    private static List<ReportRelease> since(List<ReportRelease> releases, Optional<String> from) {
        Optional<Version> left = from.flatMap(ReportRelease::versionOf);
        if (left.isEmpty()) {
            return releases;
        }
        return releases.stream()
                .filter(release -> ReportRelease.versionOf(release.name())
                        .map(version -> version.compareTo(left.get()) > 0)
                        .orElse(true))
                .toList();
    }
}
