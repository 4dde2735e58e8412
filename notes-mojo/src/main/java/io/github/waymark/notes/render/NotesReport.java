package io.github.waymark.notes.render;

import io.github.waymark.finding.Finding;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.config.MarkupLanguage;
import io.github.waymark.notes.config.Section;
import io.github.waymark.notes.text.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown: releases, newest first, with their sections in order.
 *
 * @param title of the whole
 * @param branch that was asked for by name; empty for what is checked out
 * @param language of the texts
 * @param findings what is wrong with the notes, without hiding any text
 */
public record NotesReport(
        String title,
        Optional<String> branch,
        MarkupLanguage language,
        List<ReportRelease> releases,
        List<Finding> findings) {

    public NotesReport {
        releases = List.copyOf(releases);
        findings = List.copyOf(findings);
    }

    /** Whether a release has that name, as it is or without the letter of its tag. */
    public boolean has(String name) {
        return releases.stream()
                .anyMatch(
                        release -> release.name().equals(name) || release.name().equals("v" + name));
    }

    /** The same with some of the releases. */
    public NotesReport with(List<ReportRelease> some) {
        return new NotesReport(title, branch, language, some, findings);
    }

    /** The same under another title. */
    public NotesReport titled(String other) {
        return new NotesReport(other, branch, language, releases, findings);
    }

    /**
     * A release that has something to say.
     *
     * @param name the tag's name without prefixes, or what stands for it
     * @param title as readers see it
     * @param tag empty while it is not released
     * @param commit empty where there is none
     * @param date {@code 2026-11-22} in UTC; empty while it is not released
     * @param preludeTitle heading of the preludes
     * @param sections those with entries, and the headings above them
     */
    public record ReportRelease(
            String name,
            String title,
            Optional<String> tag,
            Optional<String> commit,
            Optional<String> date,
            boolean released,
            String preludeTitle,
            List<ReportEntry> preludes,
            List<ReportSection> sections) {

        public ReportRelease {
            preludes = List.copyOf(preludes);
            sections = List.copyOf(sections);
        }

        /** The same under another title. */
        public ReportRelease titled(String other) {
            return new ReportRelease(other, other, tag, commit, date, released, preludeTitle, preludes, sections);
        }

        /** The same with other texts. */
        public ReportRelease with(List<ReportEntry> otherPreludes, List<ReportSection> otherSections) {
            return new ReportRelease(
                    name, title, tag, commit, date, released, preludeTitle, otherPreludes, otherSections);
        }

        /** The entries of all sections. */
        public List<ReportEntry> entries() {
            List<ReportEntry> entries = new ArrayList<>();
            sections.forEach(section -> entries.addAll(section.entries()));
            return entries;
        }
    }

    /** A section of a release; without entries when it is only a heading above others. */
    public record ReportSection(Section section, List<ReportEntry> entries) {
        public ReportSection {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of a note.
     *
     * @param id of the note
     * @param path of the note, seen from the top of the repository
     * @param origin the commits of the note, where they were asked for
     */
    public record ReportEntry(String id, String path, Entry entry, Optional<NoteOrigin> origin) {}
}
