package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin that asks Maven 4 through its new interface gets Waymark's version, as all others do. */
class NewInterfaceIT {

    static Stream<Maven> mavensThatHaveIt() {
        return Mavens.all().stream().filter(Maven::hasConsumerPoms);
    }

    @ParameterizedTest
    @MethodSource("mavensThatHaveIt")
    void itsPluginsSeeTheVersionAndTheListsVersions(Maven maven) {
        Path plugin = Sample.named("newapi")
                .group("newapi.plugin")
                .word("maven4", maven.version())
                .in(Ground.project("newapi/" + maven + "/plugin"));
        maven.in(plugin).goals("install").succeeds();
        maven.repository().forget("ni");
        SmallRepository repository = new SmallRepository(Ground.project("newapi/" + maven + "/repository"))
                .jars("ni:x", List.of("1.2", "2.0"))
                .jar("ni:y:1.0", dependencies(dependency("ni:x:2.0")));
        Scene scene = Scene.of("newapi.project", "single", maven).file("list.txt", "ni:x===1.2\n");
        String pom = Ground.read(scene.folder().resolve("pom.xml"));
        scene.file(
                "pom.xml",
                pom.replace("<build>", repository.element() + dependencies(dependency("ni:y:1.0")) + "<build>"));
        scene.played("commit\ntag v1.2.0\ncommits 1");

        scene.run("newapi.plugin:newapi-maven-plugin:1:tell", "-Dconstraints=list.txt")
                .succeeds()
                .prints("version seen: 1.2.1-SNAPSHOT")
                .prints("resolved: y-1.0.jar")
                .prints("resolved: x-1.2.jar")
                .printsNot("resolved: x-2.0.jar");
    }
}
