// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucan.launcher.county.CountyPack;
import org.zhucan.launcher.county.Packs;
import org.zhucan.launcher.plan.Move;
import org.zhucan.launcher.plan.Planner;

class BankTest {

    private static final String RUN = "0190a0a0-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Path drop;
    private Path answers;

    @BeforeEach
    void folders() throws IOException {
        drop = Files.createDirectory(folder.resolve("drop"));
        answers = Files.createDirectory(folder.resolve("answers"));
    }

    static List<CountyPack> packs() {
        return Packs.all();
    }

    @Test
    void paysAndReturnsEachTransferAndSealsTheAnswer() throws Exception {
        var file = file(1, 1000);
        var answer = lines(new BankAnswer(1, 10).to(PaymentFile.read(file)));
        var returned =
                answer.stream().filter(line -> line.contains(",RETURNED,")).count();
        assertThat(returned).isBetween(3L, 20L);
        assertThat(answer.get(0))
                .isEqualTo("H,zhucan-result,1,%s,1000,%d.00,%d.00"
                        .formatted(RUN, (1000 - returned) * 150, returned * 150));
        var body = String.join("\n", answer.subList(0, answer.size() - 1)) + "\n";
        assertThat(answer.get(answer.size() - 1)).isEqualTo("S," + Sha256.of(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer).filteredOn(line -> line.contains(",PAID,")).allMatch(line -> line.endsWith(",PAID,"));
    }

    @Test
    void theSameSeedReturnsTheSameAccountsAndAReissueNone() throws Exception {
        var bank = new BankAnswer(1, 10);
        assertThat(bank.to(PaymentFile.read(file(1, 500))))
                .isEqualTo(new BankAnswer(1, 10).to(PaymentFile.read(file(1, 500))));
        assertThat(lines(bank.to(PaymentFile.read(file(2, 500))))).noneMatch(line -> line.contains("RETURNED"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void eachCountyHasAReturnedTransferOrTwo(CountyPack pack) {
        var bank = new BankAnswer(pack.bank().seed(), pack.bank().returnedPerMille());
        var returned = Planner.plan(pack).commands().stream()
                .filter(command -> command.move() == Move.PREPARE_PAYEE)
                .filter(command -> bank.returns(1, (String) command.body().get("account")))
                .count();
        assertThat(returned).isBetween(1L, 5L);
    }

    @ParameterizedTest
    @CsvSource({"450.00, 450.01", "transfer-1, transfer-7", "zhucan-payment, zhucan-paiment"})
    void aChangedFileIsNotTaken(String old, String changed) {
        var file = new String(file(1, 3), StandardCharsets.UTF_8).replace(old, changed);
        assertThatThrownBy(() -> PaymentFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PaymentFile.Unacceptable.class)
                .hasMessageContaining("seal");
    }

    @Test
    void aTruncatedFileIsNotTaken() {
        var file = file(1, 3);
        assertThatThrownBy(() -> PaymentFile.read(java.util.Arrays.copyOf(file, file.length / 2)))
                .isInstanceOf(PaymentFile.Unacceptable.class);
    }

    @Test
    void aSealedFileWithAWrongSumOrCountIsNotTaken() {
        var body = body(1, 3);
        assertThatThrownBy(() -> PaymentFile.read(sealed(body.replace(",3,450.00", ",3,460.00"))))
                .hasMessageContaining("add up to 450.00");
        assertThatThrownBy(() -> PaymentFile.read(sealed(body.replace(",3,450.00", ",4,450.00"))))
                .hasMessageContaining("holds 3 transfers");
        assertThatThrownBy(() -> PaymentFile.read(new byte[0])).hasMessageContaining("no seal");
    }

    @Test
    void eachFileIsAnsweredOnceAndWhole() throws IOException {
        Files.write(drop.resolve(RUN + ".csv"), file(1, 3));
        Files.write(drop.resolve("unfinished.csv.tmp"), new byte[] {1});
        var folderWatch = watch();
        folderWatch.answerNewFiles();
        var answer = answers.resolve(RUN + ".result.csv");
        assertThat(answer).exists();
        var written = Files.getLastModifiedTime(answer);
        folderWatch.answerNewFiles();
        assertThat(Files.getLastModifiedTime(answer)).isEqualTo(written);
        try (var files = Files.list(answers)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBrokenFileHasNoAnswerAndIsLoggedOnce() throws IOException {
        Files.write(drop.resolve(RUN + ".csv"), "H,broken\n".getBytes(StandardCharsets.UTF_8));
        var folderWatch = watch();
        folderWatch.answerNewFiles();
        folderWatch.answerNewFiles();
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("refused");
        try (var files = Files.list(answers)) {
            assertThat(files).isEmpty();
        }
    }

    private DropFolder watch() {
        return new DropFolder(drop, answers, new BankAnswer(1, 10), new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    private static byte[] file(int seq, int transfers) {
        return sealed(body(seq, transfers));
    }

    private static String body(int seq, int transfers) {
        var text = new StringBuilder(
                "H,zhucan-payment,1,%s,ANY,2024-03,%d,%d,%d.00\n".formatted(RUN, seq, transfers, transfers * 150));
        IntStream.range(0, transfers)
                .forEach(i -> text.append("T,transfer-%d,王芳,\"某银行, 支行\",6299%015d,150.00,补贴\n".formatted(i, i)));
        return text.toString();
    }

    private static byte[] sealed(String body) {
        var seal = "S," + Sha256.of(body.getBytes(StandardCharsets.UTF_8)) + "\n";
        return (body + seal).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }
}
