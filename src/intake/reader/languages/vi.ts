import type { Language } from './language.ts';

/** Compared without the signs of the tones, as they are often left out. */
export const vi: Language = {
  code: 'vi',
  headings: {
    summary:
      'giới thiệu|giới thiệu bản thân|tóm tắt|mục tiêu nghề nghiệp|mục tiêu|về tôi|về bản thân|tổng quan|hồ sơ|tóm tắt bản thân|hồ sơ cá nhân|mục tiêu công việc|tóm tắt nghề nghiệp|đôi nét về bản thân|giới thiệu chung|sơ lược bản thân|tóm tắt hồ sơ|hồ sơ nghề nghiệp|định hướng nghề nghiệp|sơ lược|tóm tắt kinh nghiệm',
    work: 'kinh nghiệm|kinh nghiệm làm việc|kinh nghiệm nghề nghiệp|kinh nghiệm chuyên môn|quá trình công tác|quá trình làm việc|lịch sử làm việc|công việc|thực tập|kinh nghiệm thực tập|quá trình công việc|lịch sử công việc|kinh nghiệm thực tế|kinh nghiệm công tác|nghề nghiệp|kinh nghiệm công việc',
    education:
      'học vấn|trình độ học vấn|giáo dục|đào tạo|quá trình học tập|quá trình đào tạo|trình độ|bằng cấp|học vấn và bằng cấp|trình độ chuyên môn|học tập|học vấn và đào tạo|trình độ đào tạo|giáo dục và đào tạo|quá trình học vấn|nền tảng học vấn',
    skills:
      'kỹ năng|kĩ năng|kỹ năng chuyên môn|các kỹ năng|kỹ năng chính|kỹ năng mềm|kỹ năng cứng|năng lực|tin học|kỹ năng tin học|kỹ năng nổi bật|kỹ năng khác|kỹ năng cá nhân|kỹ năng kỹ thuật|công cụ|công nghệ|điểm mạnh|thế mạnh|trình độ tin học|kỹ năng nghề nghiệp|kỹ năng và năng lực|kỹ năng hàng đầu|phần mềm|kỹ năng công nghệ|năng lực cốt lõi|kĩ năng mềm|kỹ năng văn phòng',
    languages:
      'ngôn ngữ|ngoại ngữ|trình độ ngoại ngữ|kỹ năng ngôn ngữ|khả năng ngoại ngữ|kỹ năng ngoại ngữ|khả năng ngôn ngữ|tiếng mẹ đẻ|ngôn ngữ khác',
    certificates:
      'chứng chỉ|chứng nhận|các chứng chỉ|bằng cấp và chứng chỉ|khóa học|các khóa học|chứng chỉ và khóa học|giấy phép & chứng nhận|chứng chỉ khác|khoá học|đào tạo và chứng chỉ|bằng cấp, chứng chỉ|khóa đào tạo|chứng chỉ nghề nghiệp|giấy phép và chứng chỉ|khóa học và chứng chỉ',
    references:
      'người tham chiếu|người giới thiệu|tham chiếu|người tham khảo|thông tin tham chiếu|tham khảo|người chứng nhận|thư giới thiệu',
    contact: 'liên hệ|thông tin liên hệ|liên lạc|thông tin liên lạc|chi tiết liên hệ',
    personal:
      'thông tin cá nhân|thông tin chung|dữ liệu cá nhân|thông tin bản thân|sơ yếu lý lịch bản thân|lý lịch cá nhân',
    profiles: 'mạng xã hội|liên kết|trang cá nhân|các trang mạng xã hội|hồ sơ trực tuyến',
    volunteer:
      'hoạt động tình nguyện|tình nguyện|công tác xã hội|hoạt động xã hội|kinh nghiệm tình nguyện|hoạt động cộng đồng|công việc tình nguyện|thiện nguyện|hoạt động thiện nguyện|tình nguyện viên',
    publications:
      'ấn phẩm|bài báo|công trình nghiên cứu|xuất bản|bài báo khoa học|công bố khoa học|các bài báo|công trình khoa học',
    awards:
      'giải thưởng|thành tích|danh hiệu|danh hiệu và giải thưởng|giải thưởng và thành tích|học bổng|khen thưởng|thành tựu|giải thưởng và danh hiệu|vinh danh|thành tích và giải thưởng|thành tích nổi bật|học bổng và giải thưởng',
    interests: 'sở thích|sở thích cá nhân|mối quan tâm|sở thích và đam mê|quan tâm|đam mê',
    projects:
      'dự án|các dự án|dự án cá nhân|dự án tham gia|dự án tiêu biểu|dự án đã tham gia|dự án đã thực hiện|dự án nổi bật|các dự án đã tham gia|kinh nghiệm dự án|sản phẩm',
    other:
      'hoạt động|hoạt động ngoại khóa|thông tin thêm|thông tin khác|khác|hội thảo|hội viên|bằng sáng chế|nghĩa vụ quân sự|hoạt động khác|thông tin bổ sung|câu lạc bộ|hoạt động đoàn thể|tổ chức|hoạt động ngoại khoá|cam kết|lời cam đoan|hội nghị|kỷ luật|hoạt động câu lạc bộ',
  },
  familyNameFirst: true,
  labels: {
    name: 'họ và tên|họ tên|tên|tên đầy đủ|họ & tên',
    givenName: 'tên riêng|tên gọi',
    familyName: 'họ|họ và tên đệm|họ và chữ đệm|họ đệm',
    email: 'email|thư điện tử|e-mail|địa chỉ email',
    phone: 'điện thoại|số điện thoại|sđt|đt|di động|điện thoại di động|đtdđ|sdt|số đt|liên lạc',
    address:
      'địa chỉ|nơi ở|nơi ở hiện tại|địa chỉ liên hệ|thành phố|chỗ ở hiện nay|hộ khẩu thường trú|nơi cư trú|địa chỉ hiện tại|chỗ ở|địa chỉ thường trú|nơi ở hiện nay',
    url: 'trang web|website|web|trang cá nhân',
    birthDate: 'ngày sinh|sinh ngày|ngày tháng năm sinh|năm sinh|ngày, tháng, năm sinh|sinh năm',
    nationality: 'quốc tịch',
    maritalStatus: 'tình trạng hôn nhân|hôn nhân|tình trạng gia đình',
    criminalRecord: 'lý lịch tư pháp|tiền án|tiền án tiền sự|tiền án, tiền sự|phiếu lý lịch tư pháp',
    religion: 'tôn giáo|tín ngưỡng',
    health: 'sức khỏe|tình trạng sức khỏe|khuyết tật|nhóm máu|thai sản|sức khoẻ|tình trạng sức khoẻ|mang thai',
    unionMembership: 'công đoàn|đoàn viên công đoàn|ngày vào công đoàn',
    politicalOpinion:
      'đảng viên|ngày vào đảng|đảng|kết nạp đảng|ngày vào đoàn|đoàn viên|chính trị|lý luận chính trị|đảng phái|quan điểm chính trị',
    ethnicOrigin: 'dân tộc|chủng tộc|sắc tộc',
    sexualOrientation: 'xu hướng tính dục|khuynh hướng tính dục',
    gender: 'giới tính|nam/nữ|giới tính (nam/nữ)',
    birthPlace: 'nơi sinh|quê quán|nguyên quán|sinh quán',
    visaStatus: 'giấy phép lao động|thị thực|visa|thẻ tạm trú|giấy phép cư trú',
    photo: 'ảnh|hình ảnh|hình thẻ',
    drivingLicence: 'bằng lái|bằng lái xe|giấy phép lái xe|gplx',
    age: 'tuổi',
    identityNumber:
      'cmnd|cccd|số cmnd|số cccd|căn cước công dân|chứng minh nhân dân|hộ chiếu|số hộ chiếu|mã số thuế|cmnd/cccd|cmt|số cmt|căn cước|mst',
    keywords: 'từ khóa|công nghệ|công nghệ sử dụng|từ khoá',
    courses: 'môn học|các môn học|khóa học',
    score: 'điểm|điểm trung bình|xếp loại|gpa|loại|điểm tốt nghiệp|xếp loại tốt nghiệp|điểm tb',
  },
  months: '',
  present:
    'nay|hiện tại|hiện nay|đến nay|bây giờ|tới nay|hiện giờ|đang làm|đang làm việc|hiện đang làm|thời điểm hiện tại|hôm nay|cho đến nay|nay.',
  since: 'từ|từ năm|kể từ|từ tháng|bắt đầu từ',
  from: '',
  until: 'đến|tới|đến năm|cho đến|đến tháng|đến hết',
  to: '',
  seasons: 'năm|mùa xuân|mùa hè|mùa thu|mùa đông|xuân|đầu năm|cuối năm|giữa năm',
  units: 'năm|tháng',
  positions:
    'kỹ sư|lập trình viên|nhân viên|trưởng phòng|phó phòng|giám đốc|phó giám đốc|trợ lý|thực tập sinh|chuyên viên|tư vấn viên|quản lý|trưởng nhóm|giáo viên|giảng viên|y tá|điều dưỡng|kế toán|kế toán trưởng|kế toán viên|thư ký|bán hàng|phục vụ|đầu bếp|lái xe|tài xế|thiết kế|nhà thiết kế|biên tập viên|phóng viên|phiên dịch|biên dịch viên|biên dịch|bác sĩ|dược sĩ|luật sư|kiến trúc sư|kỹ thuật viên|công nhân|thu ngân|lễ tân|cộng tác viên|điều phối viên|giám sát|chuyên gia|nhà phân tích|phân tích|nghiên cứu viên|tổng giám đốc|chủ tịch|nhà sáng lập|đồng sáng lập|tình nguyện viên|tổ trưởng|trưởng bộ phận|trưởng ban|chủ nhiệm|hướng dẫn viên|bảo vệ|thủ kho|gia sư|kiểm toán viên|kiểm toán|trưởng chi nhánh|cửa hàng trưởng|quản trị|kinh doanh|chủ cửa hàng|ca trưởng|thợ điện|trợ giảng|trưởng dự án|trưởng kho|phó tổng|cán bộ|quản trị viên',
  organisations:
    'công ty|công ty tnhh|công ty cổ phần|tnhh|cổ phần|tập đoàn|ngân hàng|bệnh viện|trường|đại học|ủy ban nhân dân|ubnd|trung tâm|tổng công ty|cửa hàng|nhà hàng|khách sạn|doanh nghiệp|chi nhánh|hiệp hội|tmcp|xí nghiệp|nhà máy|cty|văn phòng|phòng khám|siêu thị|nhà xuất bản|hợp tác xã|việt nam|mtv|nhà thuốc|công ty cp',
  schools:
    'đại học|trường đại học|trường|học viện|cao đẳng|trung học|thpt|trường thpt|trung cấp|trường cao đẳng|đh|đại học quốc gia|thcs|đại học bách khoa|viện đại học|phổ thông|trường trung học',
  degrees:
    'cử nhân|kỹ sư|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|bằng đại học|tốt nghiệp|cử nhân cao đẳng|trung cấp|tốt nghiệp đại học|bằng tốt nghiệp|bằng cử nhân|bằng kỹ sư|bằng thạc sĩ|tốt nghiệp thpt|bác sĩ|dược sĩ|cao đẳng|hệ chính quy|tú tài|văn bằng hai|văn bằng 2|chứng chỉ|bằng cao đẳng|hệ đại học',
  levels:
    'bản ngữ|tiếng mẹ đẻ|thành thạo|lưu loát|giao tiếp|giao tiếp tốt|cơ bản|trung bình|khá|tốt|xuất sắc|sơ cấp|trung cấp|cao cấp|nâng cao|giỏi|rất tốt|chuyên gia|thông thạo|mức cơ bản|mức khá|người bản xứ|trình độ bản ngữ hoặc song ngữ|trình độ chuyên nghiệp đầy đủ|trình độ làm việc chuyên nghiệp|trình độ làm việc hạn chế|trình độ sơ cấp|giao tiếp cơ bản|đọc viết tốt|nghe nói đọc viết tốt|bản xứ|mới bắt đầu|song ngữ|trôi chảy|chuyên nghiệp|đọc, viết, nghe, nói tốt',
  at: 'tại|ở',
  and: 'và|&',
  titles:
    'sơ yếu lý lịch|cv|lý lịch|hồ sơ xin việc|đơn xin việc|lý lịch khoa học|bản tóm tắt|curriculum vitae|sơ yếu lí lịch|hồ sơ ứng tuyển',
  letter: {
    greetings: 'kính gửi|kính thưa|gửi',
    closings: 'trân trọng|trân trọng kính chào|kính thư|kính chào|thân ái|thân mến',
    relations: 'quản lý|cấp trên|giám sát|đồng nghiệp|làm việc|cấp dưới|hướng dẫn|trưởng nhóm',
    between: 'giữa',
  },
};
