// SPDX-License-Identifier: Apache-2.0
package org.zhucan.twin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads a person of certificate-service's table by id, and writes a row of its own: the least that such a service does. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class SpringTwin {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringTwin.class, arguments);
    }

    @Entity
    @Table(name = "person")
    static class Person {
        @Id
        private UUID id;

        private String name;
        private LocalDate birthDate;
        private String sex;
        private String registeredDivision;
        private String residenceDivision;
        private String lifeStatus;
    }

    /** The service's own id source gives ids that grow; so does this one, as far as an index cares. */
    @Entity
    @Table(name = "twin_person")
    static class TwinPerson implements Persistable<UUID> {

        private static final SecureRandom RANDOM = new SecureRandom();

        @Id
        private UUID id;

        private String idNumber;
        private String name;
        private String phone;
        private String registeredDivision;
        private String residenceDivision;

        @Transient
        private boolean fresh;

        protected TwinPerson() {} // Hibernate

        TwinPerson(Registration from) {
            id = new UUID(System.currentTimeMillis() << 16 | 0x7000L, RANDOM.nextLong() | Long.MIN_VALUE);
            idNumber = from.idNumber();
            name = from.name();
            phone = from.phone();
            registeredDivision = from.registeredDivision();
            residenceDivision = from.residenceDivision();
            fresh = true;
        }

        @Override
        public UUID getId() {
            return id;
        }

        /** Else Spring Data would look for the row before it inserts it. */
        @Override
        public boolean isNew() {
            return fresh;
        }
    }

    interface Persons extends JpaRepository<Person, UUID> {}

    interface TwinPersons extends JpaRepository<TwinPerson, UUID> {}

    record PersonView(
            UUID id,
            String name,
            LocalDate birthDate,
            String sex,
            String registeredDivision,
            String residenceDivision,
            String lifeStatus) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.id,
                    person.name,
                    person.birthDate,
                    person.sex,
                    person.registeredDivision,
                    person.residenceDivision,
                    person.lifeStatus);
        }
    }

    record Registration(
            String idNumber, String name, String phone, String registeredDivision, String residenceDivision) {}

    record Registered(UUID id) {}

    @RestController
    static class PersonController {

        private final Persons persons;
        private final TwinPersons written;

        PersonController(Persons persons, TwinPersons written) {
            this.persons = persons;
            this.written = written;
        }

        @GetMapping("/ready")
        String ready() {
            return "yes";
        }

        @GetMapping("/persons/{id}")
        ResponseEntity<PersonView> show(@PathVariable("id") UUID id) {
            return ResponseEntity.of(persons.findById(id).map(PersonView::of));
        }

        @PostMapping("/persons")
        @ResponseStatus(HttpStatus.CREATED)
        Registered register(@RequestBody Registration request) {
            return new Registered(written.save(new TwinPerson(request)).getId());
        }
    }
}
