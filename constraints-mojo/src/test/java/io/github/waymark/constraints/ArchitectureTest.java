package io.github.waymark.constraints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.waymark.constraints");

    @Test
    void onlyTheMavenPackageKnowsMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..constraints.maven..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(OUR_CLASSES);
    }

    @Test
    void theResolverIsSeenFromTheMojosAndTwoPackagesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..constraints.maven..", "..constraints.resolve..", "..constraints.order..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.aether..")
                .check(OUR_CLASSES);
    }

    @Test
    void onlyTheGitPackageKnowsJGit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..constraints.git..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(OUR_CLASSES);
    }

    @Test
    void nothingKnowsSnakeYaml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
                .check(OUR_CLASSES);
    }
}
