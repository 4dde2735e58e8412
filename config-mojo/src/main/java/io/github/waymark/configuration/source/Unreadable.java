package io.github.waymark.configuration.source;

import com.google.gson.stream.MalformedJsonException;
import io.github.waymark.problem.Reasons;
import java.io.EOFException;

/** Says in few words why a file of metadata can't be read. */
final class Unreadable {

    private Unreadable() {}

    static String reason(Exception e) {
        if (e instanceof EOFException) {
            return "it ends before the JSON does";
        }
        if (e instanceof MalformedJsonException || e instanceof IllegalStateException) {
            String text = Reasons.of(e);
            int hint = text.indexOf("See https");
            return "it is not valid JSON: " + (hint < 0 ? text : text.substring(0, hint)).strip();
        }
        return Reasons.of(e);
    }
}
