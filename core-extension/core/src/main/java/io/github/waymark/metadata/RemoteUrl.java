package io.github.waymark.metadata;

import java.util.Locale;
import java.util.Optional;

/**
 * The public URL of a repository, without user and password.
 *
 * @param host the host, for HTTP(S) addresses with the port
 * @param path the path of the repository, without enclosing slashes and {@code .git}
 * @param forge the hosting service; empty if the host name does not show it
 */
public record RemoteUrl(String host, String path, Optional<Forge> forge) {

    /**
     * Parses an address in one of git's forms: {@code https://host/path.git}, {@code ssh://git@host/path.git}, {@code git@host:path.git}; also
     * with Maven's {@code scm:git:} before it.
     *
     * @return empty for local folders and invalid addresses
     */
    public static Optional<RemoteUrl> of(String address) {
        String text = address.strip();
        if (text.startsWith("scm:")) {
            text = text.substring(text.indexOf(':', "scm:".length()) + 1);
        }
        int scheme = text.indexOf("://");
        return scheme > 0 ? ofUrl(text, scheme) : ofScp(text);
    }

    private static Optional<RemoteUrl> ofUrl(String text, int schemeEnd) {
        String scheme = text.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web
                && !scheme.equals("ssh")
                && !scheme.equals("git")
                && !scheme.equals("git+ssh")
                && !scheme.equals("ssh+git")) {
            return Optional.empty();
        }
        int slash = text.indexOf('/', schemeEnd + 3);
        if (slash < 0) {
            return Optional.empty();
        }
        String host = withoutUser(text.substring(schemeEnd + 3, slash));
        int port = host.lastIndexOf(':');
        // The SSH port is not that of the web pages.
        return remote(web || port < 0 ? host : host.substring(0, port), text.substring(slash + 1));
    }

    /** The scp form, {@code user@host:path}. A single letter before the colon is a drive. */
    private static Optional<RemoteUrl> ofScp(String text) {
        int colon = text.indexOf(':');
        if (colon < 2 || text.substring(0, colon).indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        return remote(withoutUser(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static String withoutUser(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static Optional<RemoteUrl> remote(String host, String rawPath) {
        String path = rawPath;
        int end = firstOf(path, '?', '#');
        path = stripped(path.substring(0, end));
        path = path.endsWith(".git") ? stripped(path.substring(0, path.length() - ".git".length())) : path;
        if (host.isEmpty() || path.isEmpty() || !isPlain(host) || !isPlain(path)) {
            return Optional.empty();
        }
        Optional<Forge> forge = forge(host.toLowerCase(Locale.ROOT));
        return Optional.of(new RemoteUrl(host.toLowerCase(Locale.ROOT), withoutPage(path, forge), forge));
    }

    private static int firstOf(String text, char one, char other) {
        int at = text.indexOf(one) < 0 ? text.length() : text.indexOf(one);
        return text.indexOf(other) < 0 ? at : Math.min(at, text.indexOf(other));
    }

    private static String stripped(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    /** Whether all characters are valid in a URL. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!word && "._-~/+:%[]".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Forge> forge(String host) {
        if (host.contains("github")) {
            return Optional.of(Forge.GITHUB);
        }
        if (host.contains("gitlab")) {
            return Optional.of(Forge.GITLAB);
        }
        if (host.contains("bitbucket")) {
            return Optional.of(Forge.BITBUCKET);
        }
        boolean gitea = host.contains("gitea") || host.contains("forgejo") || host.contains("codeberg");
        return gitea ? Optional.of(Forge.GITEA) : Optional.empty();
    }

    /** Removes the path of a page within the repository, common in POMs: {@code https://github.com/acme/app/tree/main}. */
    private static String withoutPage(String path, Optional<Forge> forge) {
        if (forge.isEmpty()) {
            return path;
        }
        int page = path.indexOf("/-/");
        if (page > 0) {
            return path.substring(0, page);
        }
        int slash = path.indexOf('/');
        int second = slash < 0 ? -1 : path.indexOf('/', slash + 1);
        // Only GitLab has nested groups.
        return second > 0 && forge.get() != Forge.GITLAB ? path.substring(0, second) : path;
    }

    /** The web page of the repository. */
    public String web() {
        return "https://" + host + "/" + path;
    }

    /** The value of {@code <connection>} in the {@code <scm>} of a POM. */
    public String connection() {
        return "scm:git:" + web() + ".git";
    }

    /** The value of {@code <developerConnection>} in the {@code <scm>} of a POM. */
    public String developerConnection() {
        int port = host.lastIndexOf(':');
        return "scm:git:ssh://git@" + (port < 0 ? host : host.substring(0, port)) + "/" + path + ".git";
    }
}
