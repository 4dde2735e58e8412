package io.github.waymark.releases.mirror;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.settings.RequestSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Determines the URL of a repository; files are untrusted, so only the schemes of the settings are allowed. */
final class RepositoryUrl {

    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*+");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://[^\\p{Cntrl}]+");

    /** The short form of an SSH URL: {@code git@host:path}. */
    private static final Pattern SHORT_SSH = Pattern.compile("\\w[\\w.-]*@\\w[\\w.-]*:[\\w./~-]+");

    /** User and host become arguments of the program ssh, so neither starts with a dash. */
    private static final Pattern SSH =
            Pattern.compile("ssh://(\\w[\\w.-]*@)?\\w[\\w.-]*(:\\d+)?/[\\w./~-]+", Pattern.CASE_INSENSITIVE);

    private RepositoryUrl() {}

    /**
     * The URL of a repository; empty if neither the deliverable nor the settings have one.
     *
     * @throws ProblemException if the URL or the name of the repository isn't allowed
     */
    static Optional<String> of(RepositorySettings repository, RequestSettings settings) {
        Optional<String> url = repository
                .url()
                .or(() -> settings.url().map(template -> template.replace("{repository}", checkedName(repository))));
        url.ifPresent(text -> requireAllowed(text, repository, settings));
        return url;
    }

    private static String checkedName(RepositorySettings repository) {
        if (!NAME.matcher(repository.name()).matches()) {
            throw new ProblemException(new Problem(
                    "'" + repository.name() + "' is no name of a repository.",
                    repository.place().text(),
                    "The name becomes part of a URL: letters, digits, dots and dashes, with slashes between them.",
                    "Correct the name, or set `url`."));
        }
        return repository.name();
    }

    private static void requireAllowed(String url, RepositorySettings repository, RequestSettings settings) {
        String scheme = scheme(url);
        if (!settings.schemes().contains(scheme)) {
            throw new ProblemException(new Problem(
                    "The URL " + url
                            + (scheme.isEmpty() ? " is none of a repository." : " has the scheme '" + scheme + "'."),
                    repository.place().text(),
                    "Allowed schemes: " + String.join(", ", settings.schemes()) + ".",
                    "Use a URL with one of these schemes, or add the scheme to `schemes` in " + RequestSettings.FILE
                            + "."));
        }
    }

    private static String scheme(String url) {
        var matcher = SCHEME.matcher(url);
        if (matcher.matches()) {
            String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
            return scheme.equals("ssh") && !SSH.matcher(url).matches() ? "" : scheme;
        }
        return SHORT_SSH.matcher(url).matches() ? "ssh" : "";
    }
}
