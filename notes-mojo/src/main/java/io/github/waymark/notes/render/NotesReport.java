package io.github.waymark.notes.render;

import io.github.waymark.finding.Finding;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.release.Section;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The content of a page: releases, newest first, with their sections in order.
 *
 * @param title the title of the page
 * @param branch the branch that was requested by name; empty for what is checked out
 * @param language the language of the texts
 * @param findings findings in the notes that do not hide any text
 * @param withoutNotes the release of the commit that the report is about, if it has no notes
 * @param knownIssues the known issues of the releases, if notes tell which releases they affect
 */
public record NotesReport(
        String title,
        Optional<String> branch,
        MarkupLanguage language,
        List<ReportRelease> releases,
        List<Finding> findings,
        Optional<ReportRelease> withoutNotes,
        List<KnownIssue> knownIssues) {

    public NotesReport {
        releases = List.copyOf(releases);
        knownIssues = List.copyOf(knownIssues);
        findings = List.copyOf(findings);
    }

    /** A report about no commit in particular. */
    public NotesReport(
            String title,
            Optional<String> branch,
            MarkupLanguage language,
            List<ReportRelease> releases,
            List<Finding> findings) {
        this(title, branch, language, releases, findings, Optional.empty(), KnownIssue.of(releases));
    }

    /** The release that the report is about, with or without notes: the newest one. */
    public Optional<ReportRelease> newest() {
        return withoutNotes.or(() -> releases.stream().findFirst());
    }

    /** Whether a release has this name, with or without the prefix {@code v}. */
    public boolean has(String name) {
        return releases.stream()
                .anyMatch(
                        release -> release.name().equals(name) || release.name().equals("v" + name));
    }

    /** Returns this report with other releases. */
    public NotesReport withReleases(List<ReportRelease> others) {
        List<String> titles = others.stream().map(ReportRelease::title).toList();
        List<KnownIssue> shown = new ArrayList<>();
        for (KnownIssue issue : knownIssues) {
            List<String> affected =
                    issue.releases().stream().filter(titles::contains).toList();
            if (!affected.isEmpty()) {
                shown.add(new KnownIssue(affected, issue.entry(), issue.fixedIn()));
            }
        }
        return new NotesReport(title, branch, language, others, findings, Optional.empty(), shown);
    }

    /** Returns this report with another title. */
    public NotesReport titled(String other) {
        return new NotesReport(other, branch, language, releases, findings, withoutNotes, knownIssues);
    }

    /** Returns this report with other known issues. */
    public NotesReport withKnownIssues(List<KnownIssue> others) {
        return new NotesReport(title, branch, language, releases, findings, withoutNotes, others);
    }

    /**
     * A release that has notes.
     *
     * @param name the name of the tag without prefixes, or a name for unreleased notes
     * @param title the title on the page
     * @param also the names of other releases of the same commit
     * @param tag empty if it is not released
     * @param commit empty if there is none
     * @param date {@code 2026-11-22} in UTC; empty if it is not released
     * @param preludeTitle the heading of the preludes
     * @param sections sections with entries, and the headings above them
     */
    public record ReportRelease(
            String name,
            String title,
            List<String> also,
            Optional<String> tag,
            Optional<String> commit,
            Optional<String> date,
            boolean released,
            String preludeTitle,
            List<ReportEntry> preludes,
            List<ReportSection> sections) {

        public ReportRelease {
            also = List.copyOf(also);
            preludes = List.copyOf(preludes);
            sections = List.copyOf(sections);
        }

        /** The version that a name stands for, with or without the prefix {@code v}; empty for other names. */
        public static Optional<Version> versionOf(String name) {
            String text = name.startsWith("v") ? name.substring(1) : name;
            return Version.read(text) instanceof TagReading.Release release
                    ? Optional.of(release.version())
                    : Optional.empty();
        }

        /** The title, with the names of other releases of the same commit. */
        public String heading() {
            return Release.heading(title, also);
        }

        /** Returns this release with another title. */
        public ReportRelease titled(String other) {
            return new ReportRelease(other, other, also, tag, commit, date, released, preludeTitle, preludes, sections);
        }

        /** Returns this release with other entries. */
        public ReportRelease withEntries(List<ReportEntry> otherPreludes, List<ReportSection> otherSections) {
            return new ReportRelease(
                    name, title, also, tag, commit, date, released, preludeTitle, otherPreludes, otherSections);
        }

        /** Whether the release has neither a prelude nor sections. */
        public boolean isEmpty() {
            return preludes.isEmpty() && sections.isEmpty();
        }

        /** The entries of all sections. */
        public List<ReportEntry> entries() {
            List<ReportEntry> entries = new ArrayList<>();
            sections.forEach(section -> entries.addAll(section.entries()));
            return entries;
        }
    }

    /** A section of a release; without entries if it is only a heading above others. */
    public record ReportSection(Section section, List<ReportEntry> entries) {
        public ReportSection {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of a note.
     *
     * @param id the id of the note
     * @param path the path of the note, relative to the top of the repository
     * @param origin the commits of the note, if they are shown
     */
    public record ReportEntry(String id, String path, Entry entry, Optional<NoteOrigin> origin) {}
}
