package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.authors.AuthorCollector;
import io.github.waymark.version.authors.AuthorList;
import io.github.waymark.version.authors.BotFilter;
import io.github.waymark.version.authors.Mailmap;
import io.github.waymark.version.authors.Preamble;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists everybody who took part: the authors of all commits, and the co-authors that their messages name ({@code Co-authored-by}),
 * under the names that {@code .mailmap} gives them, without programs.
 *
 * <p>Runs in any folder of a git repository, with or without a POM; the clone must be complete.
 */
@Mojo(name = "authors", requiresProject = false, aggregator = true, threadSafe = true)
public final class AuthorsMojo extends VersionMojo {

    /**
     * {@code text}, a person a line; {@code markdown}; {@code developers} or {@code contributors}, the POM's element to paste;
     * {@code json}.
     */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8, such as {@code AUTHORS}; without it, the list goes to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /** A file whose text stands before the people, in text and Markdown. It need not exist. */
    @Parameter(property = "version.preamble", defaultValue = "AUTHORS.in")
    private String preamble = "AUTHORS.in";

    /**
     * Who is a program: regular expressions, looked for in {@code Name <address>} without regard to case. Without it, the usual
     * ones: {@code [bot]}, dependabot, renovate, GitHub itself, OpenStack's Jenkins and Zuul. They take the usual ones' place.
     */
    @Parameter(property = "version.bots")
    private @Nullable List<String> bots;

    /** Leaves out who wrote fewer commits than this, for {@code developers} and {@code contributors} to be of use; co-authorship counts. */
    @Parameter(property = "version.minimumCommits", defaultValue = "1")
    private int minimumCommits = 1;

    @Override
    protected void run() {
        AuthorList list = EnumParameter.of("version.format", format, AuthorList.values());
        Checkout checkout = checkout();
        try (RepositoryReader history = history(checkout)) {
            var authors = AuthorCollector.of(
                    commitLog(history, head(checkout, history)),
                    Mailmap.of(checkout.git().orElseThrow(), checkout.gitSettings()),
                    BotFilter.matching(bots == null || bots.isEmpty() ? BotFilter.USUAL : bots));
            authors.removeIf(author -> author.commits() + author.shared() < minimumCommits);
            report(list.of(authors, Preamble.read(folder().resolve(preamble))), output, false);
        }
    }
}
