// Prints the record of a report read from standard input, by way of cgo. usage: go run record.go <REPORT
package main

/*
#cgo pkg-config: libmeeting
#include <meeting.h>
#include <stdlib.h>
*/
import "C"

import (
	"fmt"
	"io"
	"os"
	"unsafe"
)

func show(field string, text *C.char) {
	fmt.Printf("%s: %s\n", field, C.GoString(text))
}

func showRecord(record *C.struct_meeting_record) {
	if record.name != nil {
		show("name", record.name.text)
	}
	if record.venue != nil && record.venue.city != nil {
		show("city", record.venue.city.text)
	}
	if record.venue != nil && record.venue.country != nil {
		show("country", &record.venue.country.code[0])
	}
	if record.dates != nil {
		show("dates", record.dates.edtf)
	}
	// the array ends in NULL
	for host := record.hosts; *host != nil; host = (**C.struct_meeting_host)(unsafe.Add(unsafe.Pointer(host), unsafe.Sizeof(*host))) {
		show("host", (*host).name)
	}
	if record.delegates != nil {
		fmt.Printf("delegates: %d\n", record.delegates.value)
	}
}

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, "record.go:", err)
		os.Exit(1)
	}
	bytes := C.CBytes(text)
	defer C.free(bytes)
	var report *C.meeting_report
	var failure C.struct_meeting_error
	if C.meeting_parse((*C.char)(bytes), C.size_t(len(text)), nil, &report, &failure) != C.MEETING_OK {
		fmt.Fprintf(os.Stderr, "record.go: byte %d: %s\n", failure.position, C.GoString(failure.message))
		os.Exit(1)
	}
	defer C.meeting_report_free(report)
	for i := C.size_t(0); i < C.meeting_report_record_count(report); i++ {
		showRecord(C.meeting_report_record(report, i))
	}
}
