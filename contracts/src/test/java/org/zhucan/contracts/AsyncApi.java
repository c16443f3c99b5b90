// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.zhucan.contracts.envelope.DomainEvent;

/** The AsyncAPI 3 document of all topics: CloudEvents 1.0 in binary mode, so that attributes are headers and data is the value. */
final class AsyncApi {

    private static final int PARTITIONS = 16;
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    private final ObjectNode document = YAML.createObjectNode();

    private AsyncApi() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Zhucan events (助残事件)")
                .put("version", "1")
                .put(
                        "description",
                        "What the services announce. Events of one person keep their order: the Kafka key is the person's id where there is one.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
    }

    static String document() throws IOException {
        var api = new AsyncApi();
        Publisher.ALL.forEach(api::channel);
        Publisher.ALL.forEach(api::operation);
        Publisher.allRecords().map(EventExamples::of).forEach(api::message);
        api.headers();
        return YAML.writeValueAsString(api.document);
    }

    private void channel(Publisher publisher) {
        var channel = document.withObject("/channels").putObject(publisher.topic());
        channel.put("address", publisher.topic());
        channel.put("description", "Everything that " + publisher.name() + "-service announces, kept for ever.");
        var messages = channel.putObject("messages");
        publisher.events().forEach(event -> messages.putObject(event.type()).put("$ref", messagePath(event)));
        channel.putObject("bindings").putObject("kafka").put("partitions", PARTITIONS);
    }

    private void operation(Publisher publisher) {
        var operation = document.withObject("/operations").putObject("announce-" + publisher.name());
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + publisher.topic());
        var messages = operation.putArray("messages");
        publisher.events().forEach(event -> messages.addObject()
                .put("$ref", "#/channels/" + publisher.topic() + "/messages/" + event.type()));
    }

    private void message(DomainEvent event) {
        var message = document.withObject("/components/messages").putObject(event.type());
        message.put("name", event.type());
        message.put("title", event.getClass().getSimpleName());
        message.put("summary", Words.of(event.getClass()));
        message.putObject("headers")
                .putArray("allOf")
                .add(YAML.createObjectNode().put("$ref", "#/components/schemas/headers"))
                .add(constants(event));
        message.putObject("payload").put("$ref", "./schemas/" + event.type() + ".json");
        var kafka = message.putObject("bindings").putObject("kafka").putObject("key");
        kafka.put("type", "string").put("format", "uuid").put("description", key(event));
        message.putArray("examples").addObject().set("payload", EventJson.MAPPER.valueToTree(event));
    }

    private static String key(DomainEvent event) {
        return EventSchema.alwaysOfAPerson(event)
                ? "Id of the person."
                : "Id of the person, or of the payment request where it names none.";
    }

    private static ObjectNode constants(DomainEvent event) {
        var constants = YAML.createObjectNode();
        var properties = constants.putObject("properties");
        properties.putObject("ce_type").put("const", event.type());
        var source = properties.putObject("ce_source");
        var sources = Publisher.of(event).map(Publisher::source).toList();
        if (sources.size() == 1) {
            source.put("const", sources.get(0));
        } else {
            sources.forEach(source.withArray("enum")::add);
        }
        return constants;
    }

    /** CloudEvents attributes as Kafka headers. */
    private void headers() {
        var headers =
                document.withObject("/components/schemas").putObject("headers").put("type", "object");
        var properties = headers.putObject("properties");
        header(properties, "ce_specversion", "Always 1.0.").put("const", "1.0");
        header(properties, "ce_id", "Unique for ever; a second record with it is a redelivery.")
                .put("format", "uuid");
        header(properties, "ce_type", "The event's type with its version.");
        header(properties, "ce_source", "The service that announces.");
        header(properties, "ce_subject", "Id of the aggregate that the event tells of.")
                .put("format", "uuid");
        header(properties, "ce_time", "When it happened, in business time.").put("format", "date-time");
        header(properties, "ce_personid", "Id of the person.").put("format", "uuid");
        header(properties, "ce_division", "Code of the division responsible.").put("pattern", "^[1-9][0-9]{11}$");
        header(properties, "ce_sequence", "Zero-padded position; compare as text, within one source and subject.");
        header(properties, "ce_recordedat", "When it was recorded, in system time.")
                .put("format", "date-time");
        header(properties, "ce_traceparent", "The trace it belongs to (W3C Trace Context).");
        header(properties, "ce_causationid", "Id of the event or request that caused it.");
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_type")
                .add("ce_source")
                .add("ce_subject")
                .add("ce_time")
                .add("ce_sequence")
                .add("ce_recordedat");
    }

    private static ObjectNode header(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static String messagePath(DomainEvent event) {
        return "#/components/messages/" + event.type();
    }
}
