package io.github.waymark.releases.propose;

import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.tree.Tree;
import java.util.List;
import java.util.Optional;

/** Adds releases and branches to the text of a deliverable's file, and changes nothing else, so that comments stay. */
final class ReleaseInsertion {

    private String text;

    ReleaseInsertion(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /**
     * Adds a release at the end of the list.
     *
     * @param releases the list in the file, if there is one
     */
    ReleaseInsertion addRelease(
            Optional<Tree> releases, String version, List<TaggedCommit> commits, Optional<String> diffStart) {
        StringBuilder item = new StringBuilder("- version: " + version + "\n  projects:\n");
        for (TaggedCommit commit : commits) {
            item.append("    - repo: ").append(commit.repository()).append('\n');
            item.append("      hash: ").append(commit.hash()).append('\n');
        }
        diffStart.ifPresent(start -> item.append("  diff-start: ").append(start).append('\n'));
        add("releases", releases, item.toString());
        return this;
    }

    /**
     * Adds a branch at the end of the list.
     *
     * @param branches the list in the file, if there is one
     */
    ReleaseInsertion addBranch(Optional<Tree> branches, String name, String version) {
        add("branches", branches, "- name: " + name + "\n  location: " + version + "\n");
        return this;
    }

    private void add(String key, Optional<Tree> list, String item) {
        if (list.isPresent()
                && list.get() instanceof Tree.Items items
                && !items.values().isEmpty()) {
            int end = endOfLine(items.end());
            int column = items.place().column() - 1;
            insert(end, indented(item, " ".repeat(column)));
        } else if (list.isPresent()) {
            // `releases:`, `releases: []` or `releases: null`
            int start = text.lastIndexOf(key + ":", list.get().start()) + key.length() + 1;
            int end = endOfLine(Math.max(start, list.get().end()));
            text = text.substring(0, start) + "\n" + text.substring(end);
            insert(start + 1, indented(item, "  "));
        } else {
            insert(text.length(), key + ":\n" + indented(item, "  "));
        }
    }

    /** The start of the line after an offset. */
    private int endOfLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    private void insert(int offset, String lines) {
        boolean unfinished = offset > 0 && text.charAt(offset - 1) != '\n';
        text = text.substring(0, offset) + (unfinished ? "\n" : "") + lines + text.substring(offset);
    }

    private static String indented(String item, String indentation) {
        return indentation + item.strip().replace("\n", "\n" + indentation) + "\n";
    }
}
