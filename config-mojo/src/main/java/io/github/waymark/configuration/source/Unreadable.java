package io.github.waymark.configuration.source;

import com.google.gson.stream.MalformedJsonException;
import io.github.waymark.problem.Reasons;
import java.io.EOFException;

/** Says in few words why a file of metadata can't be read. */
final class Unreadable {

    /** Advice of the library to programmers. */
    private static final String ADVICE = "Use JsonReader.setStrictness(Strictness.LENIENT) to accept ";

    private Unreadable() {}

    static String reason(Exception e) {
        if (e instanceof EOFException) {
            return "it ends before the JSON does";
        }
        if (e instanceof MalformedJsonException || e instanceof IllegalStateException) {
            String text = Reasons.of(e);
            int link = text.indexOf("See https");
            String plain = (link < 0 ? text : text.substring(0, link)).replace(ADVICE, "");
            return "it is not valid JSON: " + plain.strip();
        }
        return Reasons.of(e);
    }
}
