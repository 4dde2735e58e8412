package io.github.waymark.version.changelog;

import io.github.waymark.history.ReleaseSection;
import io.github.waymark.history.ReleasedCommit;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.words.Markup;
import java.io.IOException;
import java.io.Writer;

/** How a changelog is written, piece by piece. */
public interface ChangelogForm {

    void begin() throws IOException;

    void release(ReleaseSection section) throws IOException;

    void commit(ReleasedCommit commit) throws IOException;

    void end() throws IOException;

    /**
     * Finds a form by its name: {@code text}, {@code markdown}, {@code rst} or {@code json}.
     *
     * @param links what commits and issues are linked to in the forms that have links
     */
    static ChangelogForm of(String name, Links links, Writer writer) {
        return switch (name) {
            case "text" -> new PlainForm(Markup.TEXT, Links.NONE, writer);
            case "markdown" -> new MarkdownForm(links, writer);
            case "rst" -> new PlainForm(Markup.RST, links, writer);
            case "json" -> new JsonForm(links, writer);
            default ->
                throw new ProblemException(new Problem(
                        "There is no format '" + name + "'.",
                        "-Dversion.format",
                        "The changelog would be written in a form that nobody expects.",
                        "Use text, markdown, rst or json."));
        };
    }
}
