package io.github.waymark.version.maven;

import io.github.waymark.authors.AuthorCollector;
import io.github.waymark.authors.BotFilter;
import io.github.waymark.authors.Mailmap;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.authors.AuthorList;
import io.github.waymark.version.authors.Preamble;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists all contributors: the authors of all commits and the co-authors named in commit messages ({@code Co-authored-by}), under
 * their names in {@code .mailmap} and without bots.
 *
 * <p>Runs in any folder of a git repository, with or without a POM. The clone must be complete.
 */
@Mojo(name = "authors", requiresProject = false, aggregator = true, threadSafe = true)
public final class AuthorsMojo extends VersionMojo {

    /**
     * {@code text} (one person per line), {@code markdown}, {@code developers} or {@code contributors} (the element to paste into a
     * POM), or {@code json}.
     */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8, such as {@code AUTHORS}. By default, the list is written to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /** A file whose text precedes the list, in text and Markdown. It need not exist. */
    @Parameter(property = "version.preamble", defaultValue = "AUTHORS.in")
    private String preamble = "AUTHORS.in";

    /**
     * Regular expressions that identify bots; they are searched in {@code Name <address>} and ignore case. They replace the default
     * ones, which match {@code [bot]}, dependabot, renovate, GitHub itself, and OpenStack's Jenkins and Zuul.
     */
    @Parameter(property = "version.bots")
    private @Nullable List<String> bots;

    /** Excludes people with fewer commits than this, including those that they co-authored. */
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
                    BotFilter.matching(bots == null || bots.isEmpty() ? BotFilter.DEFAULTS : bots));
            authors.removeIf(author -> author.commits() + author.coAuthored() < minimumCommits);
            report(list.of(authors, Preamble.read(folder().resolve(preamble))), output, false);
        }
    }
}
