package io.github.waymark.releases.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.program.TagSignature;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.TagMetadata;
import io.github.waymark.releases.series.Series;
import io.github.waymark.releases.series.SigningKey;
import io.github.waymark.releases.verify.TagCheck;
import io.github.waymark.settings.SettingValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the tag that is checked out, in CI of the tagged repository before the deployment: that {@code release-request:apply} created it,
 * that an allowed key signed it, and that the build has its version.
 *
 * <p>{@code mvn release-request:verify-tag -Drelease-request.keys=FINGERPRINT}. The {@code git} program verifies the signature, so gpg must
 * know the public key, or git's setting {@code gpg.ssh.allowedSignersFile} must name a file with it.
 */
@Mojo(name = "verify-tag", requiresProject = false, aggregator = true, threadSafe = true)
public final class VerifyTagMojo extends ReleaseRequestMojo {

    /** The tag; by default the annotated version tag of the commit that is checked out. */
    @Parameter(property = "release-request.tag")
    private @Nullable String tag;

    /**
     * The fingerprints of the keys that may sign tags, separated by commas: of OpenPGP keys, or {@code SHA256:…} of SSH keys. By default the
     * {@code signing-key} of the tag's series, if {@code release-request.directory} names a clone of the requests.
     */
    @Parameter(property = "release-request.keys")
    private @Nullable String keys;

    /** Whether the tag must be signed. */
    @Parameter(property = "release-request.signature", defaultValue = "true")
    private boolean signature = true;

    @Override
    protected void run() throws IOException {
        Checkout checkout = Checkout.around(folder(), build().inputs(), System.currentTimeMillis());
        GitFolder git = checkout.git()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no git repository.",
                        folder().toString(),
                        "The goal verifies a tag.",
                        "Run it inside a clone of the tagged repository.")));
        try (RepositoryReader history = checkout.history()) {
            TagCheck check = new TagCheck(history, checkout.calculator(folder()).pattern());
            String name = check.tag(Optional.ofNullable(tag));
            String version = checkout.version(folder()).version();
            List<Problem> problems = check.of(
                    name,
                    signature ? Optional.of(keys(history, name)) : Optional.empty(),
                    checked -> TagSignature.of(git.workTree(), checked, environment()),
                    version);
            if (!problems.isEmpty()) {
                throw new ProblemException(problems);
            }
            getLog().info("the tag " + name + " was requested" + (signature ? ", is signed by an allowed key," : "")
                    + " and builds " + version);
        }
    }

    private List<String> keys(RepositoryReader history, String name) throws IOException {
        if (keys != null) {
            return SettingValue.items(keys);
        }
        if (!isDirectorySet()) {
            return List.of();
        }
        Optional<String> series =
                TagMetadata.of(history.tagMessage(name).orElse("")).value("series");
        return series
                .flatMap(requests().status()::find)
                .flatMap(Series::signingKey)
                .map(SigningKey::fingerprint)
                .stream()
                .toList();
    }
}
