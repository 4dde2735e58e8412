package io.github.waymark.configuration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The findings that were there when a project began to use the check: lines of rule, file and name, separated by tabs.
 *
 * <p>Without numbers of lines, so that an edit of a file changes nothing.
 *
 * @param entries sorted
 */
public record Baseline(NavigableSet<String> entries) {

    /** Nothing is accepted. */
    public static final Baseline EMPTY = new Baseline(new TreeSet<>());

    private static final String HEAD = "rule\tfile\tkey";

    public Baseline {
        entries = new TreeSet<>(entries);
    }

    /** The baseline of these findings. */
    public static Baseline of(List<SettingFinding> findings) {
        NavigableSet<String> entries = new TreeSet<>();
        findings.forEach(finding -> entries.add(entry(finding)));
        return new Baseline(entries);
    }

    /** Reads a file; lines without tabs are ignored. */
    public static Baseline read(String text) {
        NavigableSet<String> entries = new TreeSet<>();
        text.lines()
                .filter(line -> line.indexOf('\t') > 0 && !line.equals(HEAD))
                .map(Baseline::withoutReturn)
                .forEach(entries::add);
        return new Baseline(entries);
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The file. */
    public String text() {
        return HEAD + "\n"
                + String.join("", entries.stream().map(entry -> entry + "\n").toList());
    }

    /** Whether a finding was there. */
    public boolean contains(SettingFinding finding) {
        return entries.contains(entry(finding));
    }

    /** The findings that were not there. */
    public List<SettingFinding> additional(List<SettingFinding> findings) {
        return findings.stream().filter(finding -> !contains(finding)).toList();
    }

    /** The entries that no finding has any more, as {@code rule file key}. */
    public List<String> outdated(List<SettingFinding> findings) {
        NavigableSet<String> now = of(findings).entries();
        List<String> outdated = new ArrayList<>();
        for (String entry : entries) {
            if (!now.contains(entry)) {
                outdated.add(entry.replace('\t', ' ').strip());
            }
        }
        return outdated;
    }

    private static String entry(SettingFinding finding) {
        return finding.id() + "\t" + finding.finding().place().file() + "\t"
                + finding.key().replace('\t', ' ').replace('\n', ' ');
    }
}
