using SecureTools.Benchmarks.Subjects;

namespace SecureTools.Benchmarks.Dispatch;

public class ThreeParameters() : DispatchBenchmark("pay_trusted", Payments.PayTrusted, Json)
{
    internal const string Json = """{"account":"CH12345678","amount":250.75,"currency":"CHF"}""";
}

public class ThreeParametersAsync() : DispatchBenchmark("pay", Payments.PayAsync, ThreeParameters.Json);

public class EightParameters() : DispatchBenchmark("eight_parameters", Shapes.EightParameters,
    """{"a":1,"b":200,"c":30000000000,"d":4.5,"e":true,"f":"six","g":"seven","h":8.25}""");

public class NestedRecord() : DispatchBenchmark("register", Shapes.Register,
    """{"person":{"name":"Ada Lovelace","age":36,"home":{"street":"St James's Square 12","city":"London","zip":1815}}}""");

public class ListOf100() : DispatchBenchmark("total", Shapes.Total, $$"""{"numbers":[{{string.Join(',', Enumerable.Range(1, 100))}}]}""");
