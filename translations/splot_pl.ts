<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL">
<context>
    <name>splot</name>
    <message>
        <source>The file %1 cannot be written. Check the folder and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled because the program is closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address that begins with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an HTTP method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HTTP header %1 holds characters that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name in %1 is not known in this network. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepts no connection. Check the address, and that it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secure connection to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the allowed %2 bytes, or has endless headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 answered is not proper HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time; the request may have taken effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke off; the request may have taken effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading of files was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object %1 has &quot;%2&quot; as its %3; that is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object %1 can be written only if it is one file that stays: a pattern without wildcards, and &quot;done&quot; not &quot;move&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has nothing in %1, which tells rows apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is just being changed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has two rows with the id %2; remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no row with the id %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row %1 of the file %2 was changed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has another row with the id %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are only added to the file %1; none is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be written, and is as it was: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on files was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder has no object %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of %1 could not be searched whole: rows are broken, or a file is just being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object %1 is only read: its setting &quot;write&quot; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is too large to be written anew for single rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is just being changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new content of the file for %1 does not read back as it should; the file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, JSON Lines and JSON files that other programs put into a folder or fetch from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each object: pattern, format, id columns, delimiter, encoding, mode, done, write. Without it every file is an object of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system %1 needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows read for a test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can be written in the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file can be written in the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no column %2, which tells rows apart; none was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has two rows with the id %1; this is the later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system %1 needs the connector &quot;%2&quot;, which this program does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system %1 needs the setting &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two steps &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place: names with dots are wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object %1 has no way to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two feeds &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feed of changes needs a cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exclusive cursor without an overlap loses what changed in the same instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feed of parts needs &quot;byIds&quot; to read their parents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following what left a sweep needs &quot;byIds&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep needs a period: &quot;every&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading before writing needs &quot;byIds&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step of the create says what the new id is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step with &quot;each&quot; needs &quot;readFirst&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paging by %1 needs a cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paging by cursor needs &quot;next&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paging by window needs a cursor of moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place for secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not accept the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read by id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system sent the same page again: it seems to ignore the paging of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paging of %1 did not end after %2 pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be searched by these keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of %1 has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last item of a page has no %1 to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second holds more than a page of changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next page is said to be at another system: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no object %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be of the type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list needs at least %1 elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system asked to wait before the next request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keeps on warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;$each&quot; needs &quot;do&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;$as&quot; needs &quot;value&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no directive &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A placeholder is not closed with }}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed JSON needs &quot;tag&quot; and &quot;types&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has a broken value of the kind %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused the request (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system asks to wait (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not accept the credentials (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user of this connection lacks the right for it (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not have it (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says that it was changed meanwhile (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system points to another address (status %1). Redirects are not followed: correct the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system took too long (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system failed while it wrote (status %1); whether it took effect is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has a fault (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system answered with a web page instead of data (status %1). Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s answer is not readable (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be set when a %2 is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of a %2 cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 was changed since it was last read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot go from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system accepts a part of the %1 but does not keep it as it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not say the new id of the %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays at %2 and does not reach %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refers to %2, which no object of %3 carries. Map one, or park the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer gives &quot;%2&quot; of %3. The last values are kept; mend or park the mapping line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brake stopped deletes of %2 in %1: unusually many within an hour. Look at them, then release the brake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brake stopped changes of %2 in %1: unusually many within an hour. Look at them, then release the brake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It refers to %2 %3 in %1, which does not exist there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This engine knows no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another engine asks for the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already has %2 objects that match this record. Link the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is gone; it is looked at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object changed meanwhile; it is read first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has two objects for one record: %2 and %3. Merge them there, or unlink one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object of %1 matches several records. Choose the right one on the match desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarding needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message %1 in the inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such change, or the new body is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is no longer waiting for a repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed since it was proposed: it is &quot;%2&quot; now. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message %1 on the match desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was decided meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1 does not exist or is no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered a create with object %2, which another record is linked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delivery was answered that was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered that it took &quot;%2&quot; for %3, but it still holds &quot;%4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps &quot;%4&quot; where &quot;%2&quot; was written to %3. Accept it as its form, or mend the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to a create in %1 was lost and it cannot be searched. Look there, then retry or discard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object %2 in %1 matches this record but is linked to another one. Merge the records or unlink it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed %2 when it still owned it. Accept the value, or keep the present one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 proposes another value for %2. Accept it, or keep the present one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change has no place &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan %1. Make one with `plan` first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration of %1 in %2 changed since plan %3. Make a new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A revert needs a span: from and to, like 2026-11-24T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1 is not linked in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different records of one entity can be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 in %3 has no link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity %1 does not exist or has a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system %1, or its settings are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup needs the path of a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has a zero byte: it is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has bytes that are not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 columns; there should be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text after a closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more than %1 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the file cannot be read, so its rows have no names: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: the file has no quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty row cannot be written: the file has no quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON goes on after its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no JSON: the text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON has a number with more than 38 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON has %1 bytes; at most %2 are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An element of the JSON array is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not begin with a JSON array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file goes on after its JSON array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends within its JSON array: it is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot hold the character &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula has %1 bytes; at most %2 are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula cannot have the character &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that the formula makes is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is too long for distinct().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition must be yes or no; this is &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a wrong number of arguments: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no function &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern or the text is too long to be matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no valid pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no form that a target may write in. There are trim, case, scale:2, date, seconds and phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country code of phone numbers in &quot;%1&quot; is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;email&quot; makes small letters of: all or domain, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no EAN or GTIN: its length or its check digit is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes blanks, dashes and the prefix PL off a tax number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a phone number as +, country code and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes blanks off an e-mail address and makes it, or its domain, small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes blanks and dashes off an EAN or GTIN, checks it, and makes 13 digits of a UPC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is a %2; the field is text. Add a step that makes text of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number. Local notation needs a step &quot;number&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no. Other words need a step &quot;boolean&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date like 2026-11-24. Other forms need a step &quot;date&quot; or &quot;day&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time like 2026-11-24T02:17:39Z. Other forms need a step &quot;moment&quot; or &quot;epoch_seconds&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the options of the field. Add the option, or a step &quot;lookup&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is a %2; the id of an object is needed. Point the line at the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date of the form %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time &quot;%1&quot; does not exist in %2: the clock goes forward over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time counted since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a date of a pattern: yyyy yy MM M dd d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a time of a pattern (also HH H mm ss SSS) that is local in a time zone; without one, UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the calendar day of a time in a time zone; without one, UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a time counted in seconds since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a time counted in milliseconds since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; has &quot;%2&quot;, which means nothing. There are yyyy yy MM M dd d HH H mm m ss s SSS; other letters go into &apos;quotes&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern &quot;%1&quot; needs a year, a month and a day, and only times have hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;. Names look like Europe/Warsaw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; takes %2 to %3 arguments, not %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; cannot be turned round. Give the line steps for writing, or let it only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the first element of a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last element of a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes one element of a list: 0 is the first, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the elements of a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up a list of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes one member of each object in a list; turned round, puts it into objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves equal elements out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorts a list: numbers by value, the rest by text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lookup &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no word for the lookup &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lookup &quot;%2&quot; has no entry for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this value where there is an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this value as a sign for empty; turned round, writes it for empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works a formula out; &quot;value&quot; is the value so far, names are the object&apos;s members (reading) or the record&apos;s fields (writing).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on only where the condition holds; else the field is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads yes or no from words, separated by commas; the first of each is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks a word up in a dictionary; turned round, backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks a word up in a dictionary backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number in the notation that is set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no notation of numbers. There are pl, de, fr, en, us, comma, point and auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be read in two ways. Set the notation in the step &quot;number&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;round&quot; takes a number of digits from -30 to 30, and up or even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;scale&quot; takes a number of digits from -30 to 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;multiply&quot; by zero loses the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be divided exactly by %2. Give the line steps for writing that round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a number as people write it: pl, de, fr, en, us, comma, point, or auto, which refuses what could be read in two ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds to digits behind the point: half up, as trade does, or half to even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the decimal point, exactly: -2 makes units of cents, 2 makes cents of units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies; turned round, divides, and fails where the result would not be exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the sign off a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no object with members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no object of the type %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is no JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a member of an object; turned round, puts the value into an object with only that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the JSON that stands in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a number that stands as an object of the class Decimal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a date that stands as an object of the class date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a time in UTC that stands as an object of the class datetime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a duration that stands as an object of the class timedelta, in seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place: it goes wrong at character %2. Put names with dots or brackets into quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place &quot;%1&quot; goes over two lists; one is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of a list ends with [], not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity %1 has no keyed list &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of &quot;%1&quot; needs [] where the list is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list %2, where the other fields of &quot;%3&quot; are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity %1 has no field &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a keyed list: map its parts, and its place among the lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line without a field only writes, and its steps make the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line of &quot;%1&quot; writes, but has no place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line of &quot;%1&quot; has neither a place nor steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; needs a line for its key &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines write the place &quot;%1&quot;. Let one of them only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written as the list &quot;%2&quot;; this line can only read there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression &quot;%1&quot; is wrong: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range needs a least or a greatest value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared with the bounds of its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is less than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is more than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; breaks the rule &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;one_of&quot; needs values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the values that are allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is required here, but it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no NIP: ten digits, the last of which proves the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no REGON: 9 or 14 digits, the last of which proves the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IBAN: its length or its check digits are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no postal code of the form used in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no quality rule &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of the list has no key: its key fields are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two items of the list have the key &quot;%1&quot;. Correct it in the source, or give the list another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number, which is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is an object; text is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not begin with &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not end with &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty text cannot be searched for. Where &quot;replace&quot; only takes text away, it cannot be turned round: give steps for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separator is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text that can be split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;split&quot; to one part cannot be turned round: give steps for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;pad&quot; needs a width up to 1000, one plain character, and left or right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes blanks off both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes blanks off both ends and makes each run of blanks inside one space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes all letters capitals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes all letters small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each word a capital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composes letters and their accents (Unicode form C).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a text in front; turned round, takes it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a text behind; turned round, takes it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces a text wherever it occurs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces what an expression matches; \1 is its first group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits text into a list, or takes one part (0 is the first, -1 the last).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes one text of a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a part by characters; a negative start counts from the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills up to a width; turned round, takes the filling off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes text of any value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place with [] takes a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has more than 38 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A division by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no owner. Choose the system that owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be computed. Choose an owner for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is owned by stages, but has none. Add a stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage of %1 has no owner. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula names %1, but there is no such field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is computed from itself. Change its formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret %1 is not set. Put it into the environment variable %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret %1 comes from the environment variable %2 and cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s secret key is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine&apos;s public key is damaged; the secret was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret could not be sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed secret was made for another engine. Enter the secret again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged, or no file of secrets. Restore it from a backup, or remove it and enter the secrets again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library for encryption does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret %1 is not in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is being changed by another program. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not open with this passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not open with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 can be read by other users. Allow only yourself (chmod 600), and change the secrets if others have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not hold a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is too short. It needs at least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to derive the key of the secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored record is damaged. Restore the workspace from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record has a field that its entity does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is nested too deeply to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored value is damaged. Restore the workspace from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %2 of delivery %1 has its answer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration was changed meanwhile: it is at version %1, you saw %2. Look at the newest one and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine of this workspace runs already: process %1 on %2 (%3). Stop it first, or use the window with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another engine took over this workspace: process %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3 is linked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no workspace of Splot. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Splot (format %2; this one knows %3). Update Splot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by an older Splot. Start its engine once to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity %1 is not known to the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Check its name, or make a new workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transaction of %1 was begun inside another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transaction of %1 was ended without a begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to %1. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to work with %1. Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Allow your user to write to the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing %1 failed. Check the disk, then open the workspace again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. Keep a copy of it and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space; what was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that your user may read the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was to be saved in %1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused to save something that contradicts its rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1 cannot be made. Check that its folder exists and that you may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two entities of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two mappings of this object to this entity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone &quot;%1&quot; is not known; use a name like Europe/Warsaw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two systems of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a meaning of its own as an owner; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a system must not contain &quot;/&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two lookups of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; stands twice in the lookup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity has two fields of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field refers to the entity &quot;%1&quot;, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is a choice, but has no options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is in the list &quot;%1&quot;, which the entity does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; is one value as a whole; give it a key to have fields in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; of the list is no field in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is one value and cannot also hold the field &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity has two match keys of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The match key has no fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no normal form; use text, email, phone, tax_id, code or exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity has no field &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody owns this; name a system, or say newest, manual or a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is computed, but has no formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner changes by stage, but there are no stages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage always holds, so the stages after it never will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; owns this, but no mapping reads it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects are to be archived, but no values are given that archive one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entity &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines write the place &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; refers to %2, but no object of &quot;%3&quot; is mapped to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entity has no list &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines read the list &quot;%1&quot;, but it is not said which list of the object it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &quot;%1&quot; a new %2 needs another one first, which again needs a %2; make one of the references not required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of document &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document %1 calls itself %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds something else; name an empty or a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no folder of a configuration: it has no file %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference needs the entity it points to: &quot;target&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is a name, or a list: [&quot;name&quot;, &quot;argument&quot;, ...].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; means nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period; write 30s, 5m, 2h or 1d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair is expected here: [&quot;from&quot;, &quot;to&quot;].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 needs a value: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 may be given once only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word &quot;%1&quot; is too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command line is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, but some records failed: cases are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace is missing, damaged or held by another engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a plan has to be approved first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace; else SPLOT_WORKSPACE, else the only *.splot here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer in JSON, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or pl; else SPLOT_LANGUAGE, else the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no remarks and no progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splot keeps systems telling the same truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;splotctl COMMAND --help&quot; tells more, with an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;splotctl help&quot; lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;splotctl %1 --help&quot; tells how it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no terminal to ask for the secret; give it by --secret-env NAME or --secret-fd NUMBER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file descriptor %1 is not open for reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --yes to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why; kept with the audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time; write 30m, 2h, 09:30, 2026-11-24 or 2026-11-24T09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is found by &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records are found by &quot;%1&quot;; &quot;splotctl records %1&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entity &quot;%1&quot;; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the kinds of systems that can be connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which settings a connector needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connector &quot;%1&quot;; &quot;splotctl connector list&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs no settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what is wrong in a connector&apos;s descriptor file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the descriptor (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the functions for steps of mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only those whose name has this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the document of an entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an entity, or replace it, from a JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the document of a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a mapping, or replace it, from a JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the lookups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the document of a lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a lookup, or replace it, from a JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name, as the list shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JSON document; - reads the standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is saved; the configuration is at version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1? Its records and links stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed; the configuration is at version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no entities yet; &quot;splotctl map start&quot; makes one from an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of this entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no mappings yet; &quot;splotctl map start&quot; makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>become the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no lookups yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words to a lookup, or change what they become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name; it is made if there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word and what it becomes; FROM= alone removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a pair as FROM=TO, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to work off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for an approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of them new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deliveries wait for an approval: &quot;splotctl plan&quot; shows what they would do, &quot;splotctl approve&quot; lets them go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cases are open: &quot;splotctl inbox list&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: waiting for the answers in flight ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records %1, changes %2, deliveries %3, cases %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all systems, apply, deliver, and end when nothing is left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit code is 3 when cases are open, 5 when something waits for an approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the engine until it is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIGTERM, SIGINT or Ctrl+C stop it: answers in flight are awaited, nothing is lost. An engine inside a window is asked to give the workspace over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write --line FIELD=PLACE with a field of %1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the configuration as stable JSON files, for git; no secrets, no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new or empty folder, or one of an earlier export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a configuration over from a folder: its plan is shown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as &quot;export&quot; writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only show which documents change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder and the workspace say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 documents over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is at version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the versions of the configuration, or of one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entity/Customer, mapping/shop/customers/Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many lines (standard: 50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the document as it was then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a document as KIND/ID, for example entity/Customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no such document at version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the configuration back to an earlier version, as a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as &quot;history&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is as it was then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the open cases: failures by cause, and questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit code is 3 when there are any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Inbox is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 are shown; --limit shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many (standard: 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a case with its items and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many items (standard: 50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1 is %2; that is not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cases that the filters find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put cases on hold for a time, or until a ticket is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2h, 3d, 2026-12-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ticket that it waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say until when, or which ticket it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cases off their hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give cases to a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who looks after it; standard: yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note to cases, or tag them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag to add; -WORD takes it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of this kind: failure, match, proposal ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of this step: read, check, deliver ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in this state; standard: all that are not resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only assigned to this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only with these words in a message, value or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name cases, or say --all-matching with filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map an object of a system to an entity; a new entity is made out of its fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a known one, whose fields are matched by name, or a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognise records by it; forms: text, email, phone, tax_id, code, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tie this field to this place; PLACE empty leaves the field out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both, in or out (standard: both)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system owns what no rule says otherwise; &quot;splotctl own set&quot; changes that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is mapped already; &quot;splotctl map set&quot; changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field has the name of a place; tie them by --line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direction is both, in or out, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no object &quot;%1&quot;; it has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or change one line of a mapping, or remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYSTEM/OBJECT/ENTITY, as &quot;map list&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path of the entity&apos;s field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place in the object; left out: as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>functions on the way in: trim,lookup:countries or a JSON list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>functions on the way out; left out: the inverse of --in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both, in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent with a create, never again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping has no line for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List objects that more than one record could be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which record an object is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as &quot;match list&quot; shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its candidates, or any record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is none of them: make a new record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a record, or say --new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one record of two; both ids and all links are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes a second name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a merge back: links and values part again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one that became a second name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge record %1 into %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the merge of record %1 back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link an object to another record, or to a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part an object from its record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id of the object in that system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record that it is; left out: a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who owns which field, and who receives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapped by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(presence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who owns a field of an entity, or all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path of a field, &quot;presence&quot;, or &quot;*&quot; for all without a rule of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a system, newest, manual, &quot;= FORMULA&quot;, or &quot;standard&quot; to follow the entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owners by stage, in order; the first whose condition holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when another changes it: restore, leave or propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clears, or prefer-owner: an empty value of the owner does not clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order in which systems are believed where no owner decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reaction is restore, leave or propose, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write clears or prefer-owner, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what would be written to the systems, before the first write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of these entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is worked out on a copy: nothing is written. &quot;splotctl approve&quot; lets it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve a plan: what it showed may be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its id, as &quot;plan&quot; showed it; left out: a new plan is shown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all systems and show where they disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many examples of each difference (standard: 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exit code is 3 when there are differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what a system changed in a span of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2h, 09:00, 2026-11-24T09:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard: now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is shown first; nothing happens before you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these values back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are put back; &quot;splotctl run&quot; or the running engine delivers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let writes go on that the brake stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the brake is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let writes of %1 to %2 go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1: %2 writes, from %3 records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values: %1, in %2 records; %3 were changed since and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 records, %2 are the same in all their systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The systems say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The systems agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find records by id, id in a system, match value or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to look for; left out: the records of --entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list from this number on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many (standard: 50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no records yet; &quot;splotctl run&quot; reads the systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids in systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain a record: each value, who put it there, what it replaced, where it is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number, or words that find it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the history of this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many decisions (standard: 50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, version %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in no system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By right of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From or to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided about this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a record up to date in the systems again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a record&apos;s objects again from the systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase a person: values, bodies, cases; what happened stays known, not to whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The systems are not touched; delete the person there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase record %1? This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these items of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cases that the filters find; their number is told first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try failed items again, with the mapping of now, in the order of each record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1 items of %2 cases?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up failed items: the field stays as it is until the record changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard %1 items of %2 cases?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair failed items: put a value where the source had a bad one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place in the object, as in the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right value: JSON, else it is text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repaired change re-enters in its old place and touches only what was not changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair %1 items of %2 cases?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept proposals: their values go to the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject proposals: the owner&apos;s values stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept %1 items of %2 cases?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject %1 items of %2 cases?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1 is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, else it is text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a value of one record in one system, whatever the record says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a pinned field follow the record again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a field of a record a person&apos;s value; its owner gets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a secret in the keychain; the workspace holds only its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a setting names it after &quot;secret:&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it from an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it from an open file descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an option it is asked for, without an echo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the connected systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system is connected yet; &quot;splotctl system add&quot; connects one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the document of a system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a short name for it: letters, digits, - and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;splotctl connector list&quot; tells which connectors there are, &quot;splotctl connector show NAME&quot; which settings one needs. A secret that is not given is asked for without an echo; it goes to the keychain, the workspace holds only its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a system &quot;%1&quot; already; &quot;splotctl system set&quot; changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; may hold letters, digits, - and _ only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which connector talks to it: --connector NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings of a system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect a system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also its mappings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the system %1? Its records and links stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading and writing a system; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a paused system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection to a system, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector has no test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out which objects and fields a system has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this object, with its fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no such object, or it has no fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the running engine read a system now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything, not only what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine reads %1 objects of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs NAME=VALUE, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a secret and does not belong on a command line, where others can read it; leave it out to be asked, or use --secret-env or --secret-fd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what talks to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a setting of the connector; NAME= alone removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a secret setting from an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a secret setting from an open file descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name for people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production or test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never write to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often it is read: 30s, 5m, 1h, or five cron fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write only then: 22:00-05:30; empty: always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most writes at one time; 0: as the connector says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most requests a second; 0: as the connector says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for all its secrets again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment is production or test, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new workspace: one firm&apos;s set-up and its state in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file, with or without .splot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made. Next: connect a system by &quot;splotctl system add&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how the workspace stands: engine, what waits, what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest waiting since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs: process %1 on %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the traffic between systems and records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from when on: 1h, 30m, 09:30 (standard: 1h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No traffic in that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what is wrong in the configuration, or in the file itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also read the whole file for damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the workspace into a new file while the engine goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy; a file of that name must not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who did what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of this thing: case/12, mapping/shop/customers/Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about %1 h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the engine ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; command %1 may still go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine took the command in time; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace here; name one by --workspace FILE, or make one by &quot;splotctl init NAME&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several workspaces here (%1); name one by --workspace FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was ended before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhooks of the system %1: &quot;%2&quot; is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook&apos;s header %1 holds no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is too old or from the future: see its header %1, and the clocks of both systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof in the webhook&apos;s header %1 is missing or does not fit the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks cannot be received at %1, port %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two webhooks have the same path %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line without a field can go out only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
