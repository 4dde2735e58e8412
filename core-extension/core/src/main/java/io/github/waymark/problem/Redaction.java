package io.github.waymark.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what may be secret in the URLs of a text: user and password, and the values of the query. */
public final class Redaction {

    /** What stands for a hidden value. */
    private static final String HIDDEN = "…";

    /** Of a longer scheme the end is enough; without a limit a long word would be searched once for each letter. */
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,30})://([^\\s'\"<>`]+)");

    private static final Pattern USER = Pattern.compile("^[^/?#]*@");
    private static final Pattern QUERY = Pattern.compile("\\?([^#]*)");
    private static final Pattern VALUE = Pattern.compile("(^|&)([^=&]*+=)?+(?!…)[^&]+");
    /** What follows a URL in a sentence. */
    private static final String AFTER = ".,;:)]";

    private Redaction() {}

    /** The text without secrets in its URLs. Redacting twice changes nothing more. */
    public static String of(String text) {
        if (!text.contains("://")) {
            return text;
        }
        Matcher url = URL.matcher(text);
        StringBuilder result = new StringBuilder();
        while (url.find()) {
            url.appendReplacement(
                    result, Matcher.quoteReplacement(url.group(1) + "://" + withoutUser(url.group(1), url.group(2))));
        }
        return url.appendTail(result).toString();
    }

    private static String withoutUser(String scheme, String rest) {
        Matcher user = USER.matcher(rest);
        // With ssh, the user of a forge is the same for everyone, and a password follows a colon.
        boolean isPublic =
                !user.find() || (scheme.endsWith("ssh") && user.group().indexOf(':') < 0);
        return withoutValues(isPublic ? rest : rest.substring(user.end()));
    }

    private static String withoutValues(String rest) {
        Matcher query = QUERY.matcher(rest);
        if (!query.find()) {
            return rest;
        }
        int end = query.end();
        while (end > query.start(1) && AFTER.indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        Matcher value = VALUE.matcher(rest.substring(query.start(1), end));
        String hidden = value.replaceAll(
                one -> Matcher.quoteReplacement(one.group(1) + (one.group(2) == null ? "" : one.group(2)) + HIDDEN));
        return rest.substring(0, query.start()) + "?" + hidden + rest.substring(end);
    }
}
