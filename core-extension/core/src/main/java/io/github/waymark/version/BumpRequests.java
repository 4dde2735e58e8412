package io.github.waymark.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the requests for the next release in a commit message.
 *
 * <p>{@code Sem-Ver:} lines are read as in pbr: anywhere, in upper or lower case, with several symbols separated by commas.
 * Conventional Commits count only if enabled.
 */
public final class BumpRequests {

    private static final String HEADER = "sem-ver:";

    private final List<BumpRequest> requests = new ArrayList<>(2);
    private final List<String> unknown = new ArrayList<>(0);

    private BumpRequests() {}

    /**
     * Reads a commit message.
     *
     * @param conventionalCommits whether {@code feat:}, {@code fix:}, {@code type!:} and {@code BREAKING CHANGE:} count
     */
    public static BumpRequests read(String message, boolean conventionalCommits) {
        BumpRequests bumpRequests = new BumpRequests();
        int start = 0;
        while (start <= message.length()) {
            int end = message.indexOf('\n', start);
            if (end < 0) {
                end = message.length();
            }
            String line = stripped(message, start, end);
            bumpRequests.readSemVer(line);
            if (conventionalCommits) {
                bumpRequests.readConventional(line, start == 0);
            }
            start = end + 1;
        }
        return bumpRequests;
    }

    /** The requests in the order of the message. */
    public List<BumpRequest> requests() {
        return List.copyOf(requests);
    }

    /** Unknown symbols of {@code Sem-Ver:} lines, as written; a typo would make the next release too low. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void readSemVer(String line) {
        if (!line.regionMatches(true, 0, HEADER, 0, HEADER.length())) {
            return;
        }
        int start = HEADER.length();
        while (start <= line.length()) {
            int end = line.indexOf(',', start);
            if (end < 0) {
                end = line.length();
            }
            addSymbol(stripped(line, start, end), line);
            start = end + 1;
        }
    }

    private void addSymbol(String written, String line) {
        String symbol = written.toLowerCase(Locale.ROOT);
        Bump bump = bump(symbol);
        if (bump != null) {
            requests.add(new BumpRequest(bump, symbol, line));
        } else if (!symbol.isEmpty()) {
            unknown.add(written);
        }
    }

    private static @Nullable Bump bump(String symbol) {
        return switch (symbol) {
            case "bugfix" -> Bump.PATCH;
            case "feature", "deprecation" -> Bump.MINOR;
            case "api-break" -> Bump.MAJOR;
            default -> null;
        };
    }

    private void readConventional(String line, boolean subject) {
        if (line.startsWith("BREAKING CHANGE: ") || line.startsWith("BREAKING-CHANGE: ")) {
            requests.add(new BumpRequest(Bump.MAJOR, line.substring(0, line.indexOf(':')), line));
        } else if (subject) {
            readSubject(line);
        }
    }

    /** {@code type(scope)!: description}, the exclamation mark and the scope if present. */
    private void readSubject(String line) {
        int colon = line.indexOf(": ");
        if (colon <= 0) {
            return;
        }
        boolean breaks = line.charAt(colon - 1) == '!';
        int end = breaks ? colon - 1 : colon;
        int scope = line.indexOf('(');
        if (scope >= 0 && scope < end) {
            if (line.charAt(end - 1) != ')') {
                return;
            }
            end = scope;
        }
        String type = line.substring(0, end).toLowerCase(Locale.ROOT);
        if (type.isEmpty() || !isWord(type)) {
            return;
        }
        if (breaks) {
            requests.add(new BumpRequest(Bump.MAJOR, type + "!", line));
        } else if (type.equals("feat")) {
            requests.add(new BumpRequest(Bump.MINOR, type, line));
        } else if (type.equals("fix")) {
            requests.add(new BumpRequest(Bump.PATCH, type, line));
        }
    }

    private static boolean isWord(String type) {
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static String stripped(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** White space as in Python and so in pbr: both of Java's definitions, and NEL. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
