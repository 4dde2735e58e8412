package io.github.waymark.releases.maven;

import io.github.waymark.releases.mirror.Logins;
import java.util.Optional;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.RemoteRepository;

/** The credentials of the {@code <server>} in Maven's settings whose id is the host. */
final class HostLogins implements Logins {

    private final RepositorySystemSession session;

    HostLogins(RepositorySystemSession session) {
        this.session = session;
    }

    @Override
    public Optional<Login> of(String host) {
        RemoteRepository server = new RemoteRepository.Builder(host, "default", "https://" + host + "/").build();
        Authentication authentication = session.getAuthenticationSelector().getAuthentication(server);
        if (authentication == null) {
            return Optional.empty();
        }
        RemoteRepository known = new RemoteRepository.Builder(server)
                .setAuthentication(authentication)
                .build();
        try (AuthenticationContext context = AuthenticationContext.forRepository(session, known)) {
            String user = context.get(AuthenticationContext.USERNAME);
            String password = context.get(AuthenticationContext.PASSWORD);
            return user == null || password == null ? Optional.empty() : Optional.of(new Login(user, password));
        }
    }
}
