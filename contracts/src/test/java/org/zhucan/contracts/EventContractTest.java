// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.contracts.envelope.DomainEvent;

/** What is said of each event outside of Java is what its record says. */
class EventContractTest {

    private static final Path SCHEMAS = Snapshot.RESOURCES.resolve("schemas");
    private static final Path EXAMPLES = Snapshot.RESOURCES.resolve("examples");

    static Stream<DomainEvent> events() {
        return Publisher.allRecords().map(EventExamples::of);
    }

    static Stream<Arguments> eventsOfNobody() {
        return EventExamples.ofNobody().stream().map(event -> Arguments.of(event, EventExamples.REQUEST));
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsSchemaIsCurrent(DomainEvent event) throws IOException {
        Snapshot.require(SCHEMAS.resolve(event.type() + ".json"), EventSchema.of(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsExampleIsCurrentAndFitsItsSchema(DomainEvent event) throws IOException {
        var example = EventJson.pretty(event);
        Snapshot.require(EXAMPLES.resolve(event.type() + ".json"), example);
        assertThat(schema(event).validate(example, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsExampleIsReadBackAsTheSameRecord(DomainEvent event) throws IOException {
        var example = EventJson.pretty(event);
        assertThat(EventJson.MAPPER.readValue(example, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void withoutAFieldThatIsAlwaysThereItDoesNotFitItsSchema(DomainEvent event) {
        ObjectNode data = EventJson.MAPPER.valueToTree(event);
        data.remove("occurredAt");
        assertThat(schema(event).validate(data)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsTypeIsAPastFactWithAVersion(DomainEvent event) {
        assertThat(event.type()).matches("org\\.zhucan\\.[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[0-9]+");
        assertThat(event.extensions()).containsKey("division").allSatisfy((name, value) -> {
            assertThat(name).matches("[a-z0-9]+");
            assertThat(value).isNotBlank();
        });
    }

    /** Order holds within a key: a person's where one is named, so that all of a person's events stay in order. */
    @ParameterizedTest
    @MethodSource("events")
    void itsKeyIsThePersonWhereOneIsNamed(DomainEvent event) {
        assertThat(event.extensions()).containsEntry("personid", event.key());
    }

    @ParameterizedTest
    @MethodSource("eventsOfNobody")
    void whereNoPersonIsNamedTheRequestIsTheKey(DomainEvent event, UUID requestId) {
        assertThat(event.key()).isEqualTo(requestId.toString());
        assertThat(event.extensions()).doesNotContainKey("personid");
        assertThat(schema(event).validate(EventJson.MAPPER.<ObjectNode>valueToTree(event)))
                .isEmpty();
    }

    @Test
    void noTwoEventsShareAType() {
        assertThat(events().map(DomainEvent::type)).doesNotHaveDuplicates();
    }

    @Test
    void filesOfEventsThatAreGoneAreGoneToo() throws IOException {
        var files = events().map(event -> event.type() + ".json").toList();
        Snapshot.requireOnly(SCHEMAS, files);
        Snapshot.requireOnly(EXAMPLES, files);
    }

    /** An event that no publisher lists would have neither schema nor example. */
    @Test
    void everyEventBelongsToAPublisher() throws IOException {
        try (var classes = Files.walk(Path.of("target/classes"))) {
            var events = classes.map(Path::toString)
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.replaceAll("^target/classes/|\\.class$", "").replace('/', '.'))
                    .<Class<?>>map(EventContractTest::load)
                    .filter(type -> DomainEvent.class.isAssignableFrom(type) && !type.isInterface())
                    .toList();
            assertThat(events)
                    .containsExactlyInAnyOrderElementsOf(Publisher.allRecords().toList());
            assertThat(events).allMatch(Class::isRecord);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static JsonSchema schema(DomainEvent event) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        EventSchema.of(event),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
