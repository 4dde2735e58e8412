package io.github.waymark.releases.maven;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Logins;
import io.github.waymark.releases.mirror.Mirrors;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The base of goals that read the repositories of deliverables. */
abstract class RepositoriesMojo extends ReleaseRequestMojo {

    /** The folder for copies of the repositories; by default {@code .cache/waymark/mirrors} of the local repository. */
    @Parameter(property = "release-request.mirrors")
    private @Nullable File mirrors;

    /** The repositories, which are fetched when they are needed; with {@code -o}, copies that were fetched before are used. */
    final Mirrors mirrors(RequestDirectory requests) {
        File folder = mirrors;
        return new Mirrors(
                folder == null
                        ? session()
                                .getRequest()
                                .getLocalRepositoryPath()
                                .toPath()
                                .resolve(".cache/waymark/mirrors")
                        : folder().resolve(folder.toPath()),
                requests.folder(),
                requests.settings(),
                session().isOffline(),
                environment(),
                build().inputs().home(),
                logins());
    }

    /** None in a build of an untrusted change: the files of requests name the URLs. */
    private Logins logins() {
        UntrustedBuild untrusted = build().untrusted();
        if (!untrusted.isOn()) {
            return new HostLogins(session().getRepositorySession());
        }
        getLog().warn(untrusted.leftOut(
                UntrustedBuild.Use.CREDENTIALS,
                "a <server> of settings.xml",
                "repositories that need a login can't be fetched"));
        return host -> Optional.empty();
    }
}
