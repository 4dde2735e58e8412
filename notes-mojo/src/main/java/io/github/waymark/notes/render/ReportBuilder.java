package io.github.waymark.notes.render;

import io.github.waymark.finding.Finding;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.Section;
import io.github.waymark.version.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Builds a report from a scan and the texts of its notes. */
public final class ReportBuilder {

    private final Config config;
    private final Options options;
    private final Map<String, NoteText> texts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Selects what a report contains.
     *
     * @param branch the branch that was requested by name
     * @param unreleasedTitle the title of unreleased notes; empty for the name of the release
     * @param modules the modules to show; entries without a module are always shown; empty for all
     * @param audience the audiences to show; entries without an audience are always shown; empty for all
     * @param releases the names or versions of the releases to show, including those that only notes contain; empty for all
     */
    public record Options(
            Optional<String> branch,
            Optional<String> unreleasedTitle,
            List<String> modules,
            List<String> audience,
            List<String> releases) {

        public static final Options PLAIN =
                new Options(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

        public Options {
            modules = List.copyOf(modules);
            audience = List.copyOf(audience);
            releases = List.copyOf(releases);
        }
    }

    public ReportBuilder(Config config, Options options) {
        this.config = config;
        this.options = options;
    }

    /**
     * Builds the report of a scan.
     *
     * @param read reads the text of a note
     * @param noteCommits the commits of notes by path; empty if they are not shown
     * @throws ProblemException with all problems, if a note has text that can't be shown
     */
    public NotesReport report(Scan scan, Function<Note, NoteText> read, Map<String, NoteOrigin> noteCommits) {
        for (Release release : scan.releases()) {
            for (Note note : release.notes()) {
                NoteText text = read.apply(note);
                texts.put(note.path(), text);
                findings.addAll(text.findings());
            }
        }
        requireAllShown();
        List<ReportRelease> shown = new ArrayList<>();
        Optional<ReportRelease> withoutNotes = Optional.empty();
        for (Release release : new PinnedReleases(texts).apply(scan.releases())) {
            ReportRelease one = release(release, noteCommits);
            if (!one.isEmpty() || isRequestedByName(one)) {
                shown.add(one);
            } else if (shown.isEmpty()
                    && options.releases().isEmpty()
                    && release.released()
                    && release.commit().equals(scan.commit())) {
                withoutNotes = Optional.of(one);
            }
        }
        List<ReportRelease> all = new AffectedReleases(config).apply(shown, scan.releases());
        List<ReportRelease> affected = all.stream().filter(this::isRequested).toList();
        List<KnownIssue> issues = options.releases().isEmpty()
                ? KnownIssue.of(all)
                : new NotesReport("", options.branch(), config.form().language(), all, List.of())
                        .withReleases(affected)
                        .knownIssues();
        return new NotesReport(
                config.pages().title(),
                options.branch(),
                config.form().language(),
                affected,
                findings,
                withoutNotes,
                issues);
    }

    /** A release that is requested is shown even if it has no notes. */
    private boolean isRequestedByName(ReportRelease release) {
        return !options.releases().isEmpty() && isRequested(release);
    }

    private boolean isRequested(ReportRelease release) {
        Optional<Version> version = ReportRelease.versionOf(release.name());
        return options.releases().isEmpty()
                || options.releases().contains(release.name())
                || (version.isPresent()
                        && options.releases().stream()
                                .map(ReportRelease::versionOf)
                                .anyMatch(one -> one.isPresent() && one.get().compareTo(version.get()) == 0));
    }

    private void requireAllShown() {
        List<Problem> problems = new ArrayList<>();
        for (NoteText text : texts.values()) {
            boolean unknown = !config.form().showUnknown()
                    && text.sections().keySet().stream()
                            .anyMatch(id -> config.form().section(id).isEmpty());
            for (Finding finding : text.findings()) {
                boolean lost = finding.rule() == NoteRule.UNKNOWN_SECTION ? unknown : NoteRule.hidesText(finding);
                if (lost) {
                    problems.add(finding.problem());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private ReportRelease release(Release release, Map<String, NoteOrigin> noteCommits) {
        List<ReportEntry> preludes = new ArrayList<>();
        Map<String, List<ReportEntry>> entries = new LinkedHashMap<>();
        for (Note note : release.notes()) {
            NoteText text = Objects.requireNonNull(texts.get(note.path()));
            Optional<NoteOrigin> origin = Optional.ofNullable(noteCommits.get(note.path()));
            text.prelude()
                    .ifPresent(
                            prelude -> preludes.add(new ReportEntry(note.id().text(), note.path(), prelude, origin)));
            text.sections()
                    .forEach((section, some) -> some.stream()
                            .filter(this::isSelected)
                            .forEach(entry -> entries.computeIfAbsent(section, key -> new ArrayList<>())
                                    .add(new ReportEntry(note.id().text(), note.path(), entry, origin))));
        }
        return new ReportRelease(
                release.name(),
                title(release),
                release.also(),
                release.tag(),
                release.commit(),
                release.date().map(ReportBuilder::day),
                release.released(),
                config.form().preludeTitle(),
                preludes,
                sections(entries));
    }

    private boolean isSelected(Entry entry) {
        return isAmong(entry.field("modules"), options.modules())
                && isAmong(entry.field("audience"), options.audience());
    }

    private static boolean isAmong(List<String> values, List<String> selected) {
        return values.isEmpty() || selected.isEmpty() || values.stream().anyMatch(selected::contains);
    }

    private String title(Release release) {
        return release.title(config.pages().unreleasedTitle().or(options::unreleasedTitle));
    }

    private List<ReportSection> sections(Map<String, List<ReportEntry>> entries) {
        List<Section> order = new ArrayList<>(config.form().sections());
        for (String id : entries.keySet()) {
            if (config.form().section(id).isEmpty()) {
                order.add(new Section(
                        id,
                        Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('_', ' '),
                        1));
            }
        }
        List<ReportSection> sections = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Section section = order.get(i);
            boolean hidden = config.form().hidden().contains(section.id());
            List<ReportEntry> visible = hidden ? List.of() : entries.getOrDefault(section.id(), List.of());
            if (!visible.isEmpty() || (!hidden && hasEntriesBelow(order, i, entries))) {
                sections.add(new ReportSection(
                        section, DependencyUpdates.join(visible, config.form().language())));
            }
        }
        return sections;
    }

    /** Whether a section below has entries; then the heading is shown, too. */
    private boolean hasEntriesBelow(List<Section> order, int index, Map<String, List<ReportEntry>> entries) {
        for (int i = index + 1; i < order.size(); i++) {
            Section below = order.get(i);
            if (below.level() <= order.get(index).level()) {
                return false;
            }
            if (entries.containsKey(below.id()) && !config.form().hidden().contains(below.id())) {
                return true;
            }
        }
        return false;
    }

    static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
