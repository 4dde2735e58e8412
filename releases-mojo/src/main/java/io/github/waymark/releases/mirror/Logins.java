package io.github.waymark.releases.mirror;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** The user's credentials for hosts. A request can't send them elsewhere, because only the host of the URL is looked up. */
@FunctionalInterface
public interface Logins {

    /** A user name and a password or token. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login of " + user;
        }
    }

    /** The credentials for a host, if the user has some. */
    Optional<Login> of(String host);

    /** For JGit; null if there are none. */
    default @Nullable CredentialsProvider provider(String url) {
        if (!url.startsWith("https://")) {
            return null;
        }
        String host;
        try {
            host = URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
        return host == null
                ? null
                : of(host).map(login -> new UsernamePasswordCredentialsProvider(login.user(), login.password()))
                        .orElse(null);
    }
}
