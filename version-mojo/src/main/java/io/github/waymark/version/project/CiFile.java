package io.github.waymark.version.project;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a file of a CI server says about builds with Maven.
 *
 * @param name its path relative to the top of the repository, with {@code /}
 * @param text its text
 * @param server the kind of CI server
 * @param jdks the JDKs that it builds with
 * @param shallowCheckouts the checkouts that don't fetch the whole history
 */
public record CiFile(
        String name, String text, Server server, SortedSet<Integer> jdks, List<ShallowCheckout> shallowCheckouts) {

    /** The kinds of CI servers. */
    public enum Server {
        GITHUB,
        GITLAB,
        JENKINS,
        TRAVIS
    }

    /**
     * A checkout that doesn't fetch the whole history.
     *
     * @param line its line, from 1
     * @param offset where to insert a setting that fetches all; -1 if that isn't known
     * @param insertion the text of that setting
     */
    public record ShallowCheckout(int line, int offset, String insertion) {}

    public CiFile {
        jdks = new TreeSet<>(jdks);
        shallowCheckouts = List.copyOf(shallowCheckouts);
    }

    /** The setting that fetches the whole history. */
    public String fullFetch() {
        return switch (server) {
            case GITHUB -> "`fetch-depth: 0` below `with:`";
            case GITLAB -> "`GIT_DEPTH: \"0\"` below `variables:`";
            case JENKINS -> "`cloneOption(shallow: false, noTags: false)`";
            case TRAVIS -> "`git: {depth: false}`";
        };
    }

    /** The text with all settings that fetch the whole history, as far as it is known where to write them. */
    public String withFullFetch() {
        StringBuilder changed = new StringBuilder(text);
        for (int i = shallowCheckouts.size() - 1; i >= 0; i--) {
            ShallowCheckout checkout = shallowCheckouts.get(i);
            if (checkout.offset() >= 0) {
                changed.insert(checkout.offset(), checkout.insertion());
            }
        }
        return changed.toString();
    }
}
